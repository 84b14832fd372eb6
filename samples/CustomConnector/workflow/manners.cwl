cwlVersion: v1.2
class: Workflow
doc: Asks commands at which priority they run.

requirements:
  ScatterFeatureRequirement: {}

inputs:
  names:
    type: string[]
    default: [Ada, Grace, Mary]

steps:
  usual:
    run: priority.cwl
    scatter: name
    in: { name: names }
    out: [answer]
  polite:
    run: priority.cwl
    scatter: name
    in: { name: names }
    out: [answer]

outputs:
  usual: { type: "string[]", outputSource: usual/answer }
  polite: { type: "string[]", outputSource: polite/answer }
