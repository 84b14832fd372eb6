cwlVersion: v1.2
class: Workflow
doc: Counts the lines of a source tree by language and draws a page about it.

requirements:
  ScatterFeatureRequirement: {}

inputs:
  tree:
    type: Directory
    doc: The source tree. Folders that a build or a version control system made are left out.
  title:
    type: string
    doc: The heading of the page.
    default: Code census
  filesPerList:
    type: int
    doc: How many files one counting job takes.
    default: 24
  languages:
    type: File
    doc: The languages, the file names that belong to them, their colours and their comment marks.
    default:
      class: File
      location: languages.tsv

steps:
  list:
    doc: Finds the source files and deals them out into lists.
    run: list.cwl
    in: { tree: tree, languages: languages, filesPerList: filesPerList }
    out: [lists]

  count:
    doc: Counts the files of one list, many lists at a time.
    run: count.cwl
    scatter: list
    in: { tree: tree, languages: languages, list: list/lists }
    out: [counts]

  merge:
    doc: Puts the counts together and adds them up.
    run: merge.cwl
    in: { counts: count/counts }
    out: [table, files, languages, code, comments, blank]

  report:
    doc: Draws the page.
    run: report.cwl
    in: { table: merge/table, languages: languages, title: title }
    out: [page]

outputs:
  page:
    type: File
    doc: The page; open it in a browser.
    outputSource: report/page
  table:
    type: File
    doc: One line for each file, with its language, code, comment and blank lines.
    outputSource: merge/table
  files: { type: int, outputSource: merge/files }
  languageCount: { type: int, outputSource: merge/languages }
  code: { type: int, outputSource: merge/code }
  comments: { type: int, outputSource: merge/comments }
  blank: { type: int, outputSource: merge/blank }
