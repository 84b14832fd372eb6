using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Dataflow;
using StreamFlow.Engine.Tests.Running;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Engine.Tests.Dataflow;

/// <summary>Runs the graph of a document with functions in place of its tools.</summary>
internal static class DataflowHarness
{
    /// <summary>The text of a tool with one input and one output of any type.</summary>
    public const string AnyTool = "{class: CommandLineTool, baseCommand: 'true', inputs: {x: Any?}, outputs: {y: Any?}}";

    public static async Task<WorkflowGraph> LoadAsync(string cwl)
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("main.cwl", cwl);
        var loader = new CwlLoader(new FileAndHttpSource(static () => new HttpClient()), directory.Root);
        var document = await loader.LoadAsync(path, TestContext.Current.CancellationToken);
        Assert.False(document.HasErrors, string.Join('\n', document.Findings));
        return GraphBuilder.Build(document.Main!);
    }

    public static async Task<string> RunAsync(
        string cwl,
        string inputs,
        Func<GraphStep, Tag, RecordValue, RecordValue> run,
        int window = DataflowRun.DefaultWindow) =>
        (await RunAsync(await LoadAsync(cwl), (RecordValue)CwlJson.Parse(inputs), new FakeRunner(run), window)).ToString();

    public static Task<RecordValue> RunAsync(
        WorkflowGraph graph,
        RecordValue inputs,
        IProcessRunner runner,
        int window = DataflowRun.DefaultWindow,
        CancellationToken? cancellationToken = null) => DataflowRun.RunAsync(
            graph,
            inputs,
            _ => runner,
            new EventLog(),
            TimeProvider.System,
            window,
            cancellationToken ?? TestContext.Current.CancellationToken);

    public static RecordValue Output(CwlValue value) => new([new("y", value)]);
}
