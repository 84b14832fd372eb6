cwlVersion: v1.2
class: CommandLineTool
doc: Puts each word on a line of its own.
baseCommand: [tr, -cs, "[:alpha:]", "\\n"]
inputs:
  text:
    type: stdin
outputs:
  words:
    type: stdout
stdout: words.txt
