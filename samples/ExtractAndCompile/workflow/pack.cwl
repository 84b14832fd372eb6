cwlVersion: v1.2
class: CommandLineTool
doc: Makes a tar archive of one file, which is found under its own name again.
baseCommand: [tar, -c, -h]
inputs:
  source:
    type: File
arguments:
  - { prefix: -f, valueFrom: source.tar, position: 1 }
  - { prefix: -C, valueFrom: $(inputs.source.dirname), position: 2 }
  - { valueFrom: $(inputs.source.basename), position: 3 }
outputs:
  archive:
    type: File
    outputBinding: { glob: source.tar }
