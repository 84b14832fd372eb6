cwlVersion: v1.2
class: CommandLineTool
doc: Orders counted words, the most frequent first and equal ones by the alphabet.
baseCommand: [sort, "-k1,1nr", -k2]
inputs:
  counts:
    type: File
    inputBinding: { position: 1 }
outputs:
  ranking:
    type: stdout
stdout: ranking.txt
