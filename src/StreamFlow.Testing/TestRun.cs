using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using StreamFlow.Testing.Accepted;
using StreamFlow.Testing.Outputs;
using StreamFlow.Testing.Stubs;

namespace StreamFlow.Testing;

/// <summary>What a test run gave. Disposing it removes its files.</summary>
public sealed class TestRun : IAsyncDisposable
{
    private readonly string _directory;
    private readonly TestedProgram _tested;
    private readonly StubCommands _stubs;
    private readonly string _testFile;

    internal TestRun(string directory, int exitCode, string outputs, string log, TestedProgram tested, StubCommands stubs, string testFile)
    {
        _directory = directory;
        _tested = tested;
        _stubs = stubs;
        _testFile = testFile;
        ExitCode = exitCode;
        Log = log;
        Outputs = outputs.Length == 0 ? [] : (JsonObject)JsonNode.Parse(outputs)!;
    }

    /// <summary>Gets the exit code: 0 when all went well.</summary>
    public int ExitCode { get; }

    /// <summary>Gets what the run said: progress, warnings and errors.</summary>
    public string Log { get; }

    /// <summary>Gets the outputs as CWL has them, by their names; a file is an object with its <c>path</c>, <c>checksum</c> and <c>size</c>.</summary>
    public JsonObject Outputs { get; }

    /// <summary>Gives the value of an output that is no file.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="output">An output of the step that is tested.</param>
    /// <returns>The value.</returns>
    /// <exception cref="TestRunException">The run has no such output, or its value is null or of another type.</exception>
    public T Value<T>(OptionalSource<T> output) => Read<T>(_tested.NameOf(output));

    /// <inheritdoc cref="Value{T}(OptionalSource{T})"/>
    /// <param name="output">An output of the workflow that is tested.</param>
    public T Value<T>(WorkflowOutput<T> output) => Read<T>(_tested.NameOf(output));

    /// <inheritdoc cref="Value{T}(WorkflowOutput{T})"/>
    public T Value<T>(OptionalOutput<T> output) => Read<T>(_tested.NameOf(output));

    /// <inheritdoc cref="Value{T}(WorkflowOutput{T})"/>
    /// <param name="output">The name of an output in the CWL document.</param>
    public T Value<T>(string output) => Read<T>(output);

    /// <summary>Gives the path of the file or directory of an output.</summary>
    /// <param name="output">An output of the step that is tested.</param>
    /// <returns>The absolute path; the file is there until the run is disposed.</returns>
    /// <exception cref="TestRunException">The run has no such output, or it is no single file.</exception>
    public string PathOf(Source output) => Only(_tested.NameOf(output));

    /// <inheritdoc cref="PathOf(Source)"/>
    /// <param name="output">An output of the workflow that is tested.</param>
    public string PathOf(IWorkflowOutput output) => Only(_tested.NameOf(output));

    /// <inheritdoc cref="PathOf(Source)"/>
    /// <param name="output">The name of an output in the CWL document.</param>
    public string PathOf(string output) => Only(output);

    /// <summary>Gives the paths of all files and directories of an output, in order: of an array, of records, or none of null.</summary>
    /// <param name="output">An output of the step that is tested.</param>
    /// <returns>The absolute paths.</returns>
    /// <exception cref="TestRunException">The run has no such output.</exception>
    public IReadOnlyList<string> PathsOf(Source output) => OutputPaths.Of(Find(_tested.NameOf(output)));

    /// <inheritdoc cref="PathsOf(Source)"/>
    /// <param name="output">An output of the workflow that is tested.</param>
    public IReadOnlyList<string> PathsOf(IWorkflowOutput output) => OutputPaths.Of(Find(_tested.NameOf(output)));

    /// <inheritdoc cref="PathsOf(Source)"/>
    /// <param name="output">The name of an output in the CWL document.</param>
    public IReadOnlyList<string> PathsOf(string output) => OutputPaths.Of(Find(output));

    /// <summary>Gives the content of the file of an output.</summary>
    /// <inheritdoc cref="PathOf(Source)"/>
    /// <returns>The text.</returns>
    public string TextOf(Source output) => File.ReadAllText(PathOf(output));

    /// <summary>Gives the content of the file of an output.</summary>
    /// <inheritdoc cref="PathOf(IWorkflowOutput)"/>
    /// <returns>The text.</returns>
    public string TextOf(IWorkflowOutput output) => File.ReadAllText(PathOf(output));

    /// <summary>Gives the content of the file of an output.</summary>
    /// <inheritdoc cref="PathOf(string)"/>
    /// <returns>The text.</returns>
    public string TextOf(string output) => File.ReadAllText(PathOf(output));

    /// <summary>Gives the calls of a stub, in the order in which they began.</summary>
    /// <param name="command">The name that was given to <see cref="WorkflowTest.Stub"/>.</param>
    /// <returns>The arguments of each call.</returns>
    /// <exception cref="ArgumentException">There is no such stub.</exception>
    public IReadOnlyList<IReadOnlyList<string>> CallsOf(string command) => _stubs.CallsOf(command);

    /// <summary>Compares the outputs, with the content of text files, with the accepted ones in a <c>.verified.json</c> file beside the test.</summary>
    /// <remarks>With <c>STREAMFLOW_ACCEPT=1</c> in the environment the outputs of this run become the accepted ones; read the difference then.</remarks>
    /// <param name="name">The name of the accepted file without its endings. Default: the test's file and method.</param>
    /// <param name="testMethod">The test's method, filled in by the compiler.</param>
    /// <exception cref="TestRunException">The outputs are not the accepted ones; those of this run are in a <c>.received.json</c> file to compare with.</exception>
    public void MatchesAccepted(string? name = null, [CallerMemberName] string testMethod = "") =>
        AcceptedOutputs.Check(Outputs, _testFile, name ?? $"{Path.GetFileNameWithoutExtension(_testFile)}.{testMethod}");

    /// <summary>Removes the files of the run.</summary>
    /// <returns>The end of it.</returns>
    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private JsonNode? Find(string name) => Outputs.TryGetPropertyValue(name, out var value)
        ? value
        : throw new TestRunException($"The run has no output '{name}'; it has {string.Join(", ", Outputs.Select(static output => $"'{output.Key}'"))}.\n{Log}");

    private T Read<T>(string name)
    {
        var value = Find(name) ?? throw new TestRunException($"The output '{name}' is null.\n{Log}");
        try
        {
            return value.Deserialize<T>(OutputValues.Options)!;
        }
        catch (JsonException exception)
        {
            throw new TestRunException(string.Create(CultureInfo.InvariantCulture, $"The output '{name}' is no {typeof(T).Name}: {value.ToJsonString()} ({exception.Message})"));
        }
    }

    private string Only(string name) => OutputPaths.Of(Find(name)) is [var path]
        ? path
        : throw new TestRunException($"The output '{name}' is no single file: {Outputs[name]?.ToJsonString() ?? "null"}");
}
