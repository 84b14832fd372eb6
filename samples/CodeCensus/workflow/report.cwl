cwlVersion: v1.2
class: CommandLineTool
doc: Draws the census as one HTML page that needs nothing else.
baseCommand: awk
inputs:
  title:
    type: string
  treemap:
    type: File
    default: { class: File, location: treemap.awk }
  script:
    type: File
    default: { class: File, location: report.awk }
  languages:
    type: File
    inputBinding: { position: 1 }
  table:
    type: File
    inputBinding: { position: 2 }
arguments:
  - { prefix: -v, valueFrom: title=$(inputs.title) }
  - { prefix: -f, valueFrom: $(inputs.treemap.path) }
  - { prefix: -f, valueFrom: $(inputs.script.path) }
stdout: census.html
outputs:
  page:
    type: stdout
