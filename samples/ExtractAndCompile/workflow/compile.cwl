cwlVersion: v1.2
class: CommandLineTool
doc: Compiles a Java source file.
baseCommand: javac
inputs:
  source:
    type: File
    doc: The source file.
    inputBinding: { position: 2 }
arguments:
  - { prefix: -d, valueFrom: $(runtime.outdir), position: 1 }
outputs:
  classFile:
    type: File
    outputBinding: { glob: "*.class" }
