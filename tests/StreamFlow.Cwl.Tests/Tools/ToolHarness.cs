using StreamFlow.Connectors.Local;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.JavaScript;
using StreamFlow.Cwl.Expressions.Parsing;
using StreamFlow.Cwl.Expressions.References;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Tests.Loading;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Cwl.Values;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Cwl.Tests.Tools;

/// <summary>A tool that is written in a test, with the directories of a job of its own.</summary>
internal sealed class ToolHarness : IDisposable
{
    private ToolHarness(CommandLineTool tool)
    {
        var scope = RequirementScope.Root.Enter(tool.Requirements, tool.Hints);
        Plan = new ToolPlan(tool, scope, null, new ExpressionEvaluator(new NoEngine()), null);
        Directories = new JobDirectories(Folder.At("out"), Folder.At("tmp"), Folder.At("in"));
        Directory.CreateDirectory(Directories.Output);
    }

    public TemporaryDirectory Folder { get; } = new();

    public ToolPlan Plan { get; }

    public JobDirectories Directories { get; }

    public IFileAccess Access { get; } = new SingleFileSystem(LocalFileSystem.Instance);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ToolHarness> LoadAsync(string fields, string version = "v1.2")
    {
        var document = await InlineSource.LoadAsync($"cwlVersion: {version}\nclass: CommandLineTool\n{fields}\n");
        Assert.Empty(document.Findings);
        return new ToolHarness((CommandLineTool)document.Main!);
    }

    public async Task<JobPlan> PrepareAsync(string inputs, bool inPlace = true)
    {
        var given = (RecordValue)FileLocations.Resolve(CwlJson.Parse(inputs), DocumentUri.FromPath(Folder.At("job.json")), null);
        var bound = await Plan.BindInputsAsync(given, Access, discover: true, Token);
        var resources = await Plan.EvaluateResourcesAsync(bound, Token);
        return await Plan.PrepareAsync(bound, Directories, resources, new Placement(inPlace), Token);
    }

    public async Task<RecordValue> CollectAsync(string inputs = "{}", int exitCode = 0) =>
        await Plan.CollectAsync(await PrepareAsync(inputs), exitCode, LocalFileSystem.Instance, elsewhere: null, Token);

    public void Dispose() => Folder.Dispose();

    private sealed class Placement(bool inPlace) : IInputPlacement
    {
        public string? FindInPlace(FileSystemValue value) => inPlace ? DocumentUri.ToPath(value.Location!) : null;
    }

    private sealed class NoEngine : IJavaScriptEngine
    {
        public void WarmUp()
        {
        }

        public ValueTask<CwlValue> EvaluateAsync(
            JavaScriptPart script, ExpressionContext context, ExpressionReferences references, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("There is no JavaScript here.");

        public ValueTask<string?> CheckAsync(JavaScriptPart script, CancellationToken cancellationToken) => new((string?)null);

        public ValueTask<string?> CheckLibraryAsync(string script, CancellationToken cancellationToken) => new((string?)null);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
