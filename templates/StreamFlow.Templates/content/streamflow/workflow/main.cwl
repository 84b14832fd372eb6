cwlVersion: v1.2
class: Workflow
doc: Finds the words that occur most often in a collection of texts.

requirements:
  ScatterFeatureRequirement: {}

inputs:
  texts:
    type: File[]
    doc: The texts to count; they are split in parallel.
  length:
    type: int
    default: 10
    doc: How many words to list.

outputs:
  ranking:
    type: File
    doc: The most frequent words, each with its number.
    outputSource: top/list

steps:
  split:
    doc: One job for each text.
    run: tools/split.cwl
    scatter: text
    in: { text: texts }
    out: [words]

  count:
    doc: All texts together.
    run: tools/count.cwl
    in: { words: split/words }
    out: [counts]

  rank:
    run: tools/rank.cwl
    in: { counts: count/counts }
    out: [ranking]

  top:
    run: tools/top.cwl
    in: { ranking: rank/ranking, length: length }
    out: [list]
