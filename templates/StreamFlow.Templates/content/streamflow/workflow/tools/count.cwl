cwlVersion: v1.2
class: CommandLineTool
doc: Counts the words of several lists.
baseCommand: [awk]
arguments:
  # Positions order the command line: the program first, then the lists.
  - position: 1
    valueFrom: "length { total[tolower($1)]++ } END { for (word in total) print total[word], word }"
inputs:
  words:
    type: File[]
    inputBinding: { position: 2 }
outputs:
  counts:
    type: stdout
stdout: counts.txt
