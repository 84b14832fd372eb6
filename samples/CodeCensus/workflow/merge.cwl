cwlVersion: v1.2
class: CommandLineTool
doc: Puts the counts of all lists together; the totals come from the cwl.output.json that the script writes.
baseCommand: sh
inputs:
  script:
    type: File
    default: { class: File, location: merge.sh }
    inputBinding: { position: 1 }
  counts:
    type: File[]
    inputBinding: { position: 2 }
outputs:
  table: File
  files: int
  languages: int
  code: int
  comments: int
  blank: int
