using StreamFlow.Connectors.Containers;
using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Jobs;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Engine.Tests.Running;

/// <summary>Runs CWL documents with the real engine on this machine, in a directory of its own.</summary>
internal sealed class EngineHarness : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly ExpressionEvaluator _expressions;

    public EngineHarness()
    {
        _expressions = ExpressionEvaluator.Create(_processes, new ExpressionOptions(), TimeProvider.System, Environment.GetEnvironmentVariable);
        Directory.CreateDirectory(PathOf("tmp"));
    }

    public EventLog Log { get; } = new();

    public PosixProcessLauncher Processes => _processes;

    public ConnectorRegistry Connectors { get; } = new ConnectorRegistry().Register<LocalDeployment>(static (_, context) => new LocalConnector(context));

    public ContainerEngineRegistry Containers { get; set; } = new();

    public ICommandRunner Commands { get; set; } = ConnectorCommands.Instance;

    public string OutputDirectory => PathOf("out");

    public string TemporaryPrefix => PathOf("tmp/sf-");

    public string PathOf(string name) => Path.Join(_directory.Root, name);

    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Lets the harness use the container engines of this machine.</summary>
    /// <param name="dockerProgram">The client of Docker; null for whichever there is.</param>
    /// <param name="variables">Variables that clients get besides those of this process.</param>
    public void UseContainers(string? dockerProgram = null, params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            environment[(string)variable.Key] = (string)variable.Value!;
        }

        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        Containers = ContainerEngines.Create(environment, TimeProvider.System, dockerProgram);
    }

    public async Task<WorkflowRequest> LoadAsync(string cwl, string inputs = "{}")
    {
        var path = Write("main.cwl", cwl);
        var loader = new CwlLoader(new FileAndHttpSource(static () => new HttpClient()), _directory.Root);
        var document = await loader.LoadAsync(path, TestContext.Current.CancellationToken);
        Assert.False(document.HasErrors, string.Join('\n', document.Findings));
        return new WorkflowRequest
        {
            Name = "test",
            Process = document.Main!,
            Inputs = (RecordValue)FileLocations.Resolve(CwlJson.Parse(inputs), DocumentUri.FromPath(_directory.Root) + "/", expandFormat: null),
            OutputDirectory = OutputDirectory,
            TemporaryPrefix = TemporaryPrefix,
        };
    }

    public Task<RecordValue> RunAsync(WorkflowRequest request, CancellationToken? cancellationToken = null) =>
        new WorkflowEngine(new EngineServices
        {
            Connectors = Connectors,
            Containers = Containers,
            Processes = _processes,
            Expressions = _expressions,
            Commands = Commands,
        }).RunAsync(request, Log, cancellationToken ?? TestContext.Current.CancellationToken);

    public async Task<RecordValue> RunAsync(string cwl, string inputs = "{}") => await RunAsync(await LoadAsync(cwl, inputs));

    public async ValueTask DisposeAsync()
    {
        await _expressions.DisposeAsync();
        _processes.Dispose();
        _directory.Dispose();
    }
}
