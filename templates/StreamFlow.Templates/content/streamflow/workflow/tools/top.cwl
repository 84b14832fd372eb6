cwlVersion: v1.2
class: CommandLineTool
doc: Takes the first lines of a list.
baseCommand: [head]
inputs:
  length:
    type: int
    inputBinding: { prefix: -n, position: 1 }
  ranking:
    type: File
    inputBinding: { position: 2 }
outputs:
  list:
    type: stdout
stdout: top.txt
