cwlVersion: v1.2
class: CommandLineTool
doc: Counts the lines of the files of one list.
baseCommand: awk
inputs:
  tree:
    type: Directory
  script:
    type: File
    default: { class: File, location: count.awk }
  languages:
    type: File
    inputBinding: { position: 2 }
  list:
    type: File
    inputBinding: { position: 3 }
arguments:
  - { prefix: -v, valueFrom: tree=$(inputs.tree.path), position: 0 }
  - { prefix: -f, valueFrom: $(inputs.script.path), position: 1 }
stdout: $(inputs.list.nameroot).tsv
outputs:
  counts:
    type: stdout
