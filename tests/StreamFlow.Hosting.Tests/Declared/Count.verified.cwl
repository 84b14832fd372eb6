# Written by StreamFlow.Dsl from the class CountAsyncStep; change the class, not this file.
cwlVersion: v1.2
class: CommandLineTool
baseCommand:
  - StreamFlow.Hosting.Tests
  - call-step
  - Stats.CountAsync
requirements:
  InitialWorkDirRequirement:
    listing:
      - entryname: cwl.inputs.json
        entry: $(inputs)
inputs:
  text: File
  limit:
    type: int
    default: 1
  mode:
    type:
      type: enum
      symbols:
        - plain
        - UPPER
outputs:
  lines: int
  longest: string[]
  report: File
