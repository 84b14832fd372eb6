cwlVersion: v1.2
class: Workflow
doc: Counts how often each word of a text occurs.

inputs:
  text:
    type: File
    doc: The text to count.

outputs:
  counts:
    type: File
    doc: One line for each word, with its number.
    outputSource: count/counts

steps:
  split:
    in: { text: text }
    out: [words]
    run:
      class: CommandLineTool
      doc: Puts each word on a line of its own.
      baseCommand: [tr, -cs, "[:alpha:]", "\\n"]
      inputs: { text: { type: stdin } }
      outputs: { words: { type: stdout } }
      stdout: words.txt

  sort:
    in: { words: split/words }
    out: [sorted]
    run:
      class: CommandLineTool
      doc: Brings equal words together.
      baseCommand: [sort, -f]
      inputs: { words: { type: File, inputBinding: { position: 1 } } }
      outputs: { sorted: { type: stdout } }
      stdout: sorted.txt

  count:
    in: { words: sort/sorted }
    out: [counts]
    run:
      class: CommandLineTool
      doc: Counts equal lines that follow each other.
      baseCommand: [uniq, -ci]
      inputs: { words: { type: File, inputBinding: { position: 1 } } }
      outputs: { counts: { type: stdout } }
      stdout: counts.txt
