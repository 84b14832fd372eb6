using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.JavaScript;
using StreamFlow.Cwl.Expressions.Parsing;
using StreamFlow.Cwl.Expressions.References;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tests.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tests.Validation;

public sealed class ScriptCheckerTests
{
    private const string Document = """
        cwlVersion: v1.2
        class: CommandLineTool
        requirements: {InlineJavascriptRequirement: {}}
        baseCommand: echo
        inputs: {a: string}
        arguments:
          - $(inputs.a)
          - $(inputs.a + 1)
          - valueFrom: $(inputs.a +)
          - |
            before ${
              retrun 1;
            }
          - $(inputs.a +)
        outputs: []
        """;

    [Fact]
    public async Task LoadAsync_JavaScriptThatDoesNotCompile_IsFoundWithItsPlaceBeforeTheRun()
    {
        var engine = new CompilingEngine();
        var loader = new CwlLoader(new InlineSource(("main.cwl", Document)), InlineSource.Directory, new ExpressionEvaluator(engine));

        var document = await loader.LoadAsync("main.cwl", TestContext.Current.CancellationToken);

        Assert.Equal([("SF3139", 9), ("SF3139", 10), ("SF3139", 14)], document.Findings.Select(finding => (finding.RuleId, finding.Position.Line)));
        Assert.All(document.Findings, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
        Assert.Contains("CommandLineTool 'main.cwl' cannot be read: it is wrong", document.Findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(3, engine.Checked); // What is written twice is compiled once, and a parameter reference not at all.
    }

    [Fact]
    public async Task LoadAsync_LibraryThatDoesNotCompile_IsFoundWhereItIsIncluded()
    {
        var engine = new CompilingEngine();
        var source = new InlineSource(
            ("main.cwl", """
                cwlVersion: v1.2
                class: CommandLineTool
                requirements:
                  InlineJavascriptRequirement:
                    expressionLib:
                      - "function one() { return 1; }"
                      - {$include: lib.js}
                baseCommand: echo
                inputs: []
                arguments: [$(one() + two())]
                outputs: []
                """),
            ("lib.js", "function two() { retrun 2; }"));

        var document = await new CwlLoader(source, InlineSource.Directory, new ExpressionEvaluator(engine)).LoadAsync("main.cwl", TestContext.Current.CancellationToken);

        var finding = Assert.Single(document.Findings);
        Assert.Equal(("SF3139", FindingSeverity.Error, 7), (finding.RuleId, finding.Severity, finding.Position.Line));
        Assert.Contains("'function two() { retrun 2; }' of the expressionLib cannot be read: it is wrong", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_WithoutAnEvaluator_LeavesTheCodeToTheRun()
    {
        var document = await InlineSource.LoadAsync(Document);

        Assert.Empty(document.Findings);
    }

    private sealed class CompilingEngine : IJavaScriptEngine
    {
        public int Checked { get; private set; }

        public void WarmUp()
        {
        }

        public ValueTask<CwlValue> EvaluateAsync(JavaScriptPart script, ExpressionContext context, ExpressionReferences references, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A check evaluates nothing.");

        public ValueTask<string?> CheckAsync(JavaScriptPart script, CancellationToken cancellationToken)
        {
            Checked++;
            return new(script.Code.Contains("retrun", StringComparison.Ordinal) || script.Code.EndsWith('+') ? "it is wrong" : null);
        }

        public ValueTask<string?> CheckLibraryAsync(string script, CancellationToken cancellationToken) =>
            new(script.Contains("retrun", StringComparison.Ordinal) ? "it is wrong" : null);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
