using StreamFlow.Cwl.Tests.Loading;

namespace StreamFlow.Cwl.Tests.Fuzzing;

/// <summary>Small documents with much of the language in them.</summary>
internal static class SeedDocuments
{
    public static IReadOnlyList<string> All { get; } =
    [
        """
        cwlVersion: v1.2
        class: CommandLineTool
        $namespaces: {edam: http://edamontology.org/}
        requirements:
          InlineJavascriptRequirement: {expressionLib: ["var a = 1;"]}
          InitialWorkDirRequirement:
            listing:
              - {entryname: $(inputs.name).txt, entry: "x\n$(inputs.text)", writable: true}
              - $(inputs.file)
          EnvVarRequirement: {envDef: {A: $(inputs.name), B: b}}
          ResourceRequirement: {coresMin: 1, ramMin: $(inputs.file.size), tmpdirMax: 1.5}
          SchemaDefRequirement:
            types: [{name: pair, type: record, fields: {left: string, right: "int?"}}, {name: kind, type: enum, symbols: [a, b]}]
          ToolTimeLimit: {timelimit: "${ return 10; }"}
          LoadListingRequirement: {loadListing: shallow_listing}
        hints: {DockerRequirement: {dockerPull: debian}, SoftwareRequirement: {packages: {bash: {version: ["5"]}}}}
        baseCommand: [sh, -c]
        arguments: [echo, {valueFrom: $(runtime.cores), position: 3, prefix: --cores, separate: false}]
        inputs:
          name: {type: string, default: x, inputBinding: {position: $(self.length)}}
          text: {type: ["null", string], doc: [a, b]}
          file: {type: File, format: edam:format_1, secondaryFiles: [.idx?, {pattern: ^.bai, required: false}], streamable: true}
          many: {type: {type: array, items: [int, string], inputBinding: {prefix: -i}}, inputBinding: {itemSeparator: ","}}
          pair: {type: pair}
          kind: {type: "kind[]?", default: [a]}
          dir: {type: Directory, loadListing: deep_listing}
        outputs:
          out: {type: stdout}
          files: {type: "File[]", outputBinding: {glob: ["*.txt", $(inputs.name)], loadContents: true, outputEval: $(self)}}
        stdin: $(inputs.file.path)
        stdout: out.txt
        successCodes: [0, 1]
        """,
        """
        cwlVersion: v1.2
        class: Workflow
        id: main
        requirements: [{class: InlineJavascriptRequirement}, {class: ScatterFeatureRequirement}, {class: SubworkflowFeatureRequirement}, {class: StepInputExpressionRequirement}, {class: MultipleInputFeatureRequirement}]
        inputs:
          - {id: words, type: {type: array, items: string}}
          - {id: flag, type: boolean?}
        outputs:
          - {id: all, type: {type: array, items: [File, "null"]}, outputSource: [one/out, two/out], linkMerge: merge_flattened, pickValue: all_non_null}
        steps:
          - id: one
            in: [{id: word, source: words, valueFrom: "$(self)!"}, {id: n, default: 3}]
            scatter: [word]
            scatterMethod: dotproduct
            out: [out]
            run:
              class: CommandLineTool
              baseCommand: echo
              inputs: {word: {type: string, inputBinding: {}}, n: int}
              outputs: {out: stdout}
          - id: two
            in: {flag: flag, list: one/out}
            when: $(inputs.flag)
            out: [{id: out}]
            run: {class: ExpressionTool, inputs: {flag: boolean?, list: Any}, outputs: {out: File?}, expression: "$({out: null})"}
        """,
        """
        {"cwlVersion": "v1.2", "$graph": [
          {"id": "main", "class": "Workflow", "inputs": {"a": "File"}, "outputs": {"b": {"type": "File", "outputSource": "s/b"}},
           "steps": {"s": {"run": "#tool", "in": {"a": "a"}, "out": ["b"]}, "t": {"run": "#sub", "in": {}, "out": []}}},
          {"id": "tool", "class": "CommandLineTool", "baseCommand": "cat", "inputs": [{"id": "a", "type": "File", "inputBinding": {"position": 1}}],
           "outputs": [{"id": "b", "type": "File", "outputBinding": {"glob": "*"}}]},
          {"id": "sub", "class": "Operation", "inputs": [], "outputs": []}
        ]}
        """,
        """
        cwlVersion: v1.2
        class: Workflow
        $namespaces: {cwltool: "http://commonwl.org/cwltool#"}
        requirements: {InlineJavascriptRequirement: {}}
        inputs: {i: int, list: {type: {type: array, items: {type: record, name: r, fields: [{name: x, type: int}]}}}}
        outputs: {o: {type: int, outputSource: loop/o}}
        steps:
          loop:
            run: &tool {class: ExpressionTool, inputs: {i: int}, outputs: {o: int}, expression: "${ return {o: inputs.i + 1}; }"}
            in: {i: i}
            out: [o]
            requirements:
              cwltool:Loop: {loopWhen: $(inputs.i < 10), loop: {i: o}, outputMethod: last}
          again: {run: *tool, in: {i: loop/o}, out: [o]}
        """,
        .. ForeignDocuments.All.Values,
    ];
}
