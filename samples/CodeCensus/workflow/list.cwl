cwlVersion: v1.2
class: CommandLineTool
doc: Finds the source files of a tree and deals them out into lists of equal length.
baseCommand: sh
inputs:
  script:
    type: File
    default: { class: File, location: list.sh }
    inputBinding: { position: 1 }
  tree:
    type: Directory
    inputBinding: { position: 2 }
  languages:
    type: File
    inputBinding: { position: 3 }
  filesPerList:
    type: int
    inputBinding: { position: 4 }
outputs:
  lists:
    type: File[]
    outputBinding: { glob: list-*.txt }
