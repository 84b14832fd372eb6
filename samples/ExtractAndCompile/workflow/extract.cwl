cwlVersion: v1.2
class: CommandLineTool
doc: Takes one member out of a tar archive.
baseCommand: [tar, -x]
inputs:
  archive:
    type: File
    doc: The archive.
    inputBinding: { prefix: -f, position: 1 }
  member:
    type: string
    doc: The name of the member.
    inputBinding: { position: 2 }
outputs:
  extracted:
    type: File
    outputBinding: { glob: $(inputs.member) }
