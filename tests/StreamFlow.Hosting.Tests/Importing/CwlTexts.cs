namespace StreamFlow.Hosting.Tests.Importing;

/// <summary>CWL documents to import.</summary>
internal static class CwlTexts
{
    /// <summary>A tool with every kind of port and requirement.</summary>
    public const string Align = """
        cwlVersion: v1.2
        class: CommandLineTool
        label: Aligner
        doc: |
          Aligns reads to a genome.

          The index stands beside the genome; see <https://example.org/align>.
        intent: [http://edamontology.org/operation_3198]
        baseCommand: [align, mem]
        arguments:
          - -v
          - { prefix: --threads, valueFrom: $(runtime.cores), position: 1 }
        requirements:
          DockerRequirement: { dockerPull: "example/align:1.2" }
          ResourceRequirement: { coresMin: 2, coresMax: 8, ramMin: 2048, tmpdirMin: $(inputs.genome.size) }
          EnvVarRequirement: { envDef: { LC_ALL: C, SAMPLE: $(inputs.sample-name) } }
          InitialWorkDirRequirement:
            listing:
              - { entryname: settings.ini, entry: "[align]\nmode=\"$(inputs.mode)\"\n" }
              - $(inputs.genome)
          InlineJavascriptRequirement:
            expressionLib:
              - |
                function half(n) {
                  return n / 2;
                }
          NetworkAccess: { networkAccess: true }
          ToolTimeLimit: { timelimit: 3600 }
        hints:
          SoftwareRequirement: { packages: { align: { version: ["1.2"], specs: [https://bio.tools/align] } } }
        successCodes: [0, 3]
        inputs:
          genome: { type: File, secondaryFiles: [.fai, ^.dict?], format: http://edamontology.org/format_1929, inputBinding: { position: 2 }, doc: The genome. }
          reads: { type: "File[]", inputBinding: { position: 3, itemSeparator: "," } }
          sample-name: { type: string, inputBinding: { prefix: --sample=, separate: false } }
          include: { type: { type: array, items: string, inputBinding: { prefix: -I } }, inputBinding: { position: 1 }, default: [a, b] }
          mode: { type: { type: enum, symbols: [fast, very-careful] }, default: very-careful, inputBinding: { prefix: --mode } }
          seed: { type: int?, inputBinding: { prefix: --seed } }
          trim: { type: [int, string, "null"], inputBinding: { prefix: --trim } }
          window:
            type: { type: record, name: Window, fields: { first: { type: int, inputBinding: { prefix: --from } }, last: { type: "int?", inputBinding: { prefix: --to } } } }
            default: { first: 1, last: 9 }
          scale: { type: double, default: 0.5, inputBinding: { valueFrom: $(half(self)), shellQuote: false } }
        stdout: $(inputs.sample-name).sam
        outputs:
          sam: { type: stdout, format: http://edamontology.org/format_2573 }
          log: { type: "File?", outputBinding: { glob: ["*.log", "*.txt"] } }
          count:
            type: int
            outputBinding: { glob: count.txt, loadContents: true, outputEval: "$(parseInt(self[0].contents))" }
        """;

    /// <summary>A workflow with every way to connect and to run a step.</summary>
    public const string Mapping = """
        cwlVersion: v1.2
        class: Workflow
        doc: Maps reads.
        requirements:
          ScatterFeatureRequirement: {}
          MultipleInputFeatureRequirement: {}
          StepInputExpressionRequirement: {}
          InlineJavascriptRequirement: {}
          SubworkflowFeatureRequirement: {}
        inputs:
          names: { type: "string[]", doc: The names. }
          suffixes: { type: "string[]", default: [".txt", ".csv"] }
          verbose: { type: boolean, default: false }
          title: string?
          merge: File
        steps:
          report:
            run: cat.cwl
            in:
              files: { source: [say/said, extra/said], linkMerge: merge_flattened }
              label: { source: title, valueFrom: "$(self === null ? \"none\" : self)" }
            out: [all]
          extra:
            run: say.cwl
            in: { word: { default: extra } }
            out: [said]
          say:
            doc: One for each name and suffix.
            run: say.cwl
            scatter: [word, suffix]
            scatterMethod: flat_crossproduct
            in:
              word: { source: names, valueFrom: "$(self)!" }
              suffix: suffixes
            out: [said]
          maybe:
            run: cat.cwl
            when: $(inputs.wanted)
            in: { wanted: verbose, files: { source: [merge], linkMerge: merge_nested } }
            out: [all]
          inner:
            run: inner.cwl
            in: { words: names, reps: { default: 3 } }
            out: [lines]
        outputs:
          report: { type: File, outputSource: report/all }
          chosen: { type: File, outputSource: [maybe/all, report/all], pickValue: first_non_null }
          skipped: { type: "File?", outputSource: maybe/all }
          lines: { type: "File[]", outputSource: inner/lines }
        """;

    public const string Say = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: echo
        inputs: { word: { type: string, inputBinding: {} }, suffix: { type: string?, inputBinding: { position: 1 } } }
        outputs: { said: stdout }
        """;

    public const string Cat = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: cat
        inputs: { files: { type: "File[]", inputBinding: {} }, label: string? }
        outputs: { all: { type: stdout } }
        stdout: all.txt
        """;

    public const string Inner = """
        cwlVersion: v1.2
        class: Workflow
        requirements: { ScatterFeatureRequirement: {}, EnvVarRequirement: { envDef: { LC_ALL: C } } }
        inputs: { words: "string[]", reps: { type: int, default: 2 } }
        steps:
          say: { run: say.cwl, scatter: word, when: $(inputs.reps > 1), in: { word: words, reps: reps }, out: [said] }
        outputs:
          lines: { type: "File[]", outputSource: say/said, pickValue: all_non_null }
        """;

    /// <summary>A tool with what C# cannot say.</summary>
    public const string Unsayable = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: [cat]
        requirements:
          InlineJavascriptRequirement: {}
          NetworkAccess: { networkAccess: $(inputs.online) }
          InitialWorkDirRequirement:
            listing:
              - { class: File, location: settings.ini }
        inputs:
          online: boolean
          tree: { type: Directory, default: { class: Directory, basename: tree, listing: [] } }
          many: { type: [int, string, boolean, File, Directory] }
        outputs: { all: stdout }
        """;
}
