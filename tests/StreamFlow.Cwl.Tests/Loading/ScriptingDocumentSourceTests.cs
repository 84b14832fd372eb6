using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Loading;

namespace StreamFlow.Cwl.Tests.Loading;

public sealed class ScriptingDocumentSourceTests
{
    [Theory]
    [InlineData("requirements: [{class: InlineJavascriptRequirement}]\narguments: [$(1 + inputs.x)]", 1)]
    [InlineData("requirements: {InlineJavascriptRequirement: {}}\narguments: ['${return 1;}']", 1)]
    [InlineData("requirements: {InlineJavascriptRequirement: {}}\narguments: [$(inputs.x)]", 0)]
    [InlineData("arguments: [$(1 + inputs.x)]", 0)]
    public async Task ReadAsync_Text_StartsAWorkerOnlyForJavaScript(string text, int expected)
    {
        var launcher = new RefusingLauncher();
        await using var expressions = ExpressionEvaluator.Create(launcher, new ExpressionOptions(), TimeProvider.System, static _ => null);
        var source = new ScriptingDocumentSource(new InlineSource(("main.cwl", text)), expressions);

        Assert.Equal(text, await source.ReadAsync("file:///doc/main.cwl", TestContext.Current.CancellationToken));

        Assert.Equal(expected, launcher.Started);
    }

    private sealed class RefusingLauncher : IProcessLauncher
    {
        public int Started { get; private set; }

        public ValueTask<int> RunAsync(ProcessRequest request, CancellationToken cancellationToken) => throw new ProcessStartException("no", isNotFound: false);

        public IRunningProcess Start(ProcessRequest request)
        {
            Started++;
            throw new ProcessStartException("no", isNotFound: false);
        }
    }
}
