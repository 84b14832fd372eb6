using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tests.Loading;

public sealed class CwlLoaderTests
{
    private const string Echo = """
        class: CommandLineTool
        inputs: {message: string}
        outputs: {out: stdout}
        baseCommand: echo
        """;

    [Theory]
    [InlineData("string", "string")]
    [InlineData("'string[]?'", "string[]?")]
    [InlineData("[\"null\", File, {type: array, items: File}]", "null | File | File[]")]
    [InlineData("{type: record, name: pair, fields: {a: int, b: 'long?'}}", "pair")]
    [InlineData("{type: enum, symbols: [a, '#x/b']}", "enum(a|b)")]
    public async Task LoadAsync_Type_IsRead(string type, string expected)
    {
        var document = await InlineSource.LoadAsync($"cwlVersion: v1.2\nclass: CommandLineTool\ninputs:\n  x: {{type: {type}}}\noutputs: []\n");

        Assert.Empty(document.Findings);
        Assert.Equal(expected, document.Main!.Inputs[0].Type.ToString());
    }

    [Fact]
    public async Task LoadAsync_ListsAndMaps_GiveTheSame()
    {
        var map = await InlineSource.LoadAsync("""
            cwlVersion: v1.2
            class: CommandLineTool
            requirements: {EnvVarRequirement: {envDef: {A: b}}}
            inputs: {x: {type: int, default: 3}}
            outputs: {y: {type: File, outputBinding: {glob: y}}}
            """);
        var list = await InlineSource.LoadAsync("""
            cwlVersion: v1.2
            class: CommandLineTool
            requirements: [{class: EnvVarRequirement, envDef: [{envName: A, envValue: b}]}]
            inputs: [{id: x, type: int, default: 3}]
            outputs: [{id: y, type: File, outputBinding: {glob: y}}]
            """);

        foreach (var main in new[] { map.Main!, list.Main! })
        {
            Assert.Equal("x", main.Inputs[0].Name);
            Assert.Equal(3, ((IntegerValue)main.Inputs[0].Default!).Value);
            Assert.Equal("y", main.Outputs[0].Binding!.Glob[0].Text);
            Assert.Equal("b", ((EnvVarRequirement)main.Requirements[0]).Variables[0].Value.Text);
        }
    }

    [Fact]
    public async Task LoadAsync_PackedWorkflow_ResolvesReferences()
    {
        var document = await InlineSource.LoadAsync("""
            cwlVersion: v1.2
            $graph:
              - class: Workflow
                id: '#main'
                inputs: [{id: '#main/m', type: string}]
                outputs: [{id: '#main/o', type: File, outputSource: '#main/s/out'}]
                steps: [{id: '#main/s', run: '#tool', in: [{id: '#main/s/message', source: '#main/m'}], out: ['#main/s/out']}]
              - class: CommandLineTool
                id: '#tool'
                inputs: [{id: '#tool/message', type: string}]
                outputs: [{id: '#tool/out', type: stdout}]
            """);

        Assert.Empty(document.Findings);
        var workflow = Assert.IsType<Model.Workflow>(document.Main);
        Assert.Equal("s/out", workflow.WorkflowOutputs[0].Sources[0].ToString());
        Assert.Equal("m", workflow.Steps[0].Inputs[0].Sources[0].ToString());
    }

    [Fact]
    public async Task LoadAsync_ImportsAndIncludes_ResolveAgainstTheirOwnFiles()
    {
        var document = await InlineSource.LoadAsync(
            ("main.cwl", """
                cwlVersion: v1.2
                class: CommandLineTool
                requirements:
                  - $import: parts/types.yml
                  - class: InlineJavascriptRequirement
                    expressionLib: [{$include: lib.js}]
                inputs: {k: 'parts/kit.yml#kit'}
                outputs: []
                """),
            ("parts/types.yml", "{class: SchemaDefRequirement, types: [{$import: kit.yml}]}"),
            ("parts/kit.yml", "{name: kit, type: record, fields: {bait: string}}"),
            ("lib.js", "var x = 1;"));

        Assert.Empty(document.Findings);
        Assert.Equal("bait", Assert.IsType<RecordType>(document.Main!.Inputs[0].Type).RecordFields[0].Name);
        Assert.Equal("var x = 1;", document.Main.Requirements.OfType<InlineJavascriptRequirement>().Single().ExpressionLib[0].Text);
    }

    [Fact]
    public async Task LoadAsync_StepsThatRunOneFile_ShareItsProcess()
    {
        var document = await InlineSource.LoadAsync(
            ("main.cwl", """
                cwlVersion: v1.2
                class: Workflow
                inputs: {m: string}
                outputs: []
                steps:
                  a: {run: echo.cwl, in: {message: m}, out: []}
                  b: {run: echo.cwl, in: {message: m}, out: []}
                """),
            ("echo.cwl", Echo));

        var steps = Assert.IsType<Model.Workflow>(document.Main).Steps;
        Assert.Same(steps[0].Run, steps[1].Run);
        Assert.Equal(CwlVersion.V12, steps[0].Run.Version);
    }

    [Theory]
    [InlineData("baseComand: x", "SF3105", "Did you mean 'baseCommand'?")]
    [InlineData("stdout: 3", "SF3107", "takes a string, not an integer")]
    [InlineData("requirements: [{class: MagicRequirement}]", "SF3120", "MagicRequirement")]
    [InlineData("requirements: [{class: ResourceRequirement, coresMin: []}]", "SF3107", "coresMin")]
    public async Task LoadAsync_BadField_IsFoundWithItsPlace(string line, string rule, string text)
    {
        var document = await InlineSource.LoadAsync($"cwlVersion: v1.2\n{Echo}\n{line}\n");

        var finding = Assert.Single(document.Findings);
        Assert.Equal(rule, finding.RuleId);
        Assert.Equal(6, finding.Position.Line);
        Assert.Contains(text, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_SeveralErrors_AreAllFound()
    {
        var document = await InlineSource.LoadAsync("""
            cwlVersion: v1.2
            class: CommandLineTool
            inputs: {a: strng, b: {}}
            outputs: {c: {type: File, outputBindng: {}}}
            stdin: []
            """);

        Assert.Equal(
            ["SF3109", "SF3106", "SF3105", "SF3107"],
            document.Findings.Select(finding => finding.RuleId));
        Assert.All(document.Findings, finding => Assert.True(finding.Position.IsKnown));
    }

    [Fact]
    public async Task LoadAsync_ExtensionsAndUnknownHints_AreWarnings()
    {
        var document = await InlineSource.LoadAsync($"""
            cwlVersion: v1.2
            $namespaces: {"{s: 'https://schema.org/'}"}
            s:author: Ada
            s:license: MIT
            hints: [{"{class: 's:Magic'}"}]
            {Echo}
            """);

        Assert.False(document.HasErrors);
        Assert.Equal(["SF3111", "SF3112"], document.Findings.Select(finding => finding.RuleId));
        Assert.All(document.Findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
    }

    [Theory]
    [InlineData("v1.0", "inputs: {x: {type: File, secondaryFiles: [{pattern: .a}]}}")]
    [InlineData("v1.0", "inputs: {x: {type: File, loadContents: true}}")]
    [InlineData("v1.1", "{requirements: {ResourceRequirement: {coresMin: 0.5}}, inputs: []}")]
    [InlineData("v1.1", "{intent: [x], inputs: []}")]
    public async Task LoadAsync_FeatureOfALaterVersion_IsAnError(string version, string field)
    {
        var fields = field.StartsWith('{') ? field[1..^1].Replace(", inputs", "\ninputs", StringComparison.Ordinal) : field;
        var document = await InlineSource.LoadAsync($"cwlVersion: {version}\nclass: CommandLineTool\n{fields}\noutputs: []\n");

        Assert.True(document.HasErrors);
    }

    [Theory]
    [InlineData("draft-3")]
    [InlineData("v2.0")]
    public async Task LoadAsync_UnknownVersion_IsUnsupported(string version)
    {
        var document = await InlineSource.LoadAsync($"cwlVersion: {version}\n{Echo}\n");

        Assert.True(document.IsUnsupported);
        Assert.Null(document.Main);
    }

    [Fact]
    public async Task LoadAsync_WorkflowThatRunsItself_IsAnError()
    {
        var document = await InlineSource.LoadAsync("""
            cwlVersion: v1.2
            class: Workflow
            requirements: [{class: SubworkflowFeatureRequirement}]
            inputs: []
            outputs: []
            steps: {s: {run: main.cwl, in: [], out: []}}
            """);

        Assert.Contains(document.Findings, finding => finding.RuleId == "SF3104");
    }

    [Fact]
    public async Task LoadAsync_MissingFile_NamesIt()
    {
        var document = await InlineSource.LoadAsync("""
            cwlVersion: v1.2
            class: Workflow
            inputs: []
            outputs: []
            steps: {s: {run: nothing.cwl, in: [], out: []}}
            """);

        var finding = Assert.Single(document.Findings);
        Assert.Equal(("SF3100", 5), (finding.RuleId, finding.Position.Line));
    }

    [Fact]
    public async Task LoadAsync_StdinShortcut_IsTheStandardInput()
    {
        var document = await InlineSource.LoadAsync("cwlVersion: v1.2\nclass: CommandLineTool\ninputs: {a-b: stdin}\noutputs: {o: stdout}\n");

        var tool = Assert.IsType<CommandLineTool>(document.Main);
        Assert.Equal("$(inputs[\"a-b\"].path)", tool.Stdin!.Text);
        Assert.EndsWith(".stdout", tool.Stdout!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_LoopExtension_IsReadWithItsStep()
    {
        var document = await InlineSource.LoadAsync(("main.cwl", """
            cwlVersion: v1.2
            class: Workflow
            $namespaces: {cwltool: 'http://commonwl.org/cwltool#'}
            requirements: {InlineJavascriptRequirement: {}}
            inputs: {i: int}
            outputs: {o: {type: 'int[]', outputSource: s/o}}
            steps:
              s:
                run: {class: ExpressionTool, inputs: {i: int}, outputs: {o: int}, expression: '${return {o: inputs.i + 1};}'}
                in: {i: i}
                out: [o]
                requirements:
                  cwltool:Loop: {loopWhen: $(inputs.i < 9), loop: {i: o}, outputMethod: all}
            """));

        Assert.Empty(document.Findings);
        var loop = Assert.IsType<Model.Workflow>(document.Main).Steps[0].Loop!;
        Assert.True(loop.CollectAll);
        Assert.Equal("o", loop.Inputs[0].Sources[0].Port);
    }

    [Fact]
    public async Task LoadAsync_FileThatAStepRuns_FindingsNameTheStep()
    {
        var document = await InlineSource.LoadAsync(
            ("main.cwl", """
                cwlVersion: v1.2
                class: Workflow
                inputs: []
                outputs: []
                steps:
                  print: {run: tool.cwl, in: [], out: []}
                  again: {run: tool.cwl, in: [], out: []}
                """),
            ("tool.cwl", """
                cwlVersion: v1.2
                class: CommandLineTool
                baseComand: echo
                arguments: [$(inputs.none)]
                inputs: []
                outputs: []
                """));

        Assert.Equal(["SF3105", "SF3138"], document.Findings.Select(static finding => finding.RuleId));
        Assert.All(document.Findings, static finding => Assert.StartsWith("In step 'print': ", finding.Message, StringComparison.Ordinal));
    }
}
