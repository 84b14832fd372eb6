cwlVersion: v1.2
class: Workflow
doc: Packs a Java source file, takes it out of the archive again and compiles it.

inputs:
  source:
    type: File
    doc: The Java source file.
    default: { class: File, location: Hello.java }

steps:
  pack:
    doc: Makes a tar archive of the source file.
    run: pack.cwl
    in: { source: source }
    out: [archive]

  extract:
    doc: Takes one member out of the archive.
    run: extract.cwl
    in:
      archive: pack/archive
      member: { source: source, valueFrom: $(self.basename) }
    out: [extracted]

  compile:
    doc: Compiles the source file.
    run: compile.cwl
    in: { source: extract/extracted }
    out: [classFile]

outputs:
  classFile:
    type: File
    doc: The compiled class.
    outputSource: compile/classFile

requirements:
  StepInputExpressionRequirement: {}
