using System.Runtime.CompilerServices;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Testing.Inputs;
using StreamFlow.Testing.Outputs;
using StreamFlow.Testing.Stubs;

namespace StreamFlow.Testing;

/// <summary>A test run of a tool or of a workflow: say what it gets, run it, and look at what it gives.</summary>
/// <example>
/// <code>
/// var count = new CountLines { Text = CwlFile.FromText("a.txt", "one\ntwo\n") };
/// await using var run = await WorkflowTest.Of(count).RunAsync();
/// Assert.Equal("2\n", run.TextOf(count.Lines));
/// </code>
/// </example>
/// <remarks>
/// Everything runs on this machine, whatever the bindings say, in a directory of its own and as on the command line; several
/// tests may run at a time. <see cref="WithBindings"/> runs the steps where they are bound.
/// </remarks>
public sealed class WorkflowTest
{
    private readonly TestedProgram _tested;
    private readonly string _testFile;
    private readonly List<string> _inputs = [];
    private readonly Dictionary<string, string> _stubs = new(StringComparer.Ordinal);
    private bool _usesBindings;

    private WorkflowTest(TestedProgram tested, string testFile)
    {
        _tested = tested;
        _testFile = testFile;
    }

    /// <summary>Tests a step on its own: a tool, or a workflow used as a step, whose inputs are literal values.</summary>
    /// <param name="step">The step: <c>new CountLines { Text = new CwlFile("data/a.txt") }</c>; paths are relative to the folder of the test's own file.</param>
    /// <param name="testFile">The test's own file, filled in by the compiler.</param>
    /// <returns>The test, to go on with.</returns>
    public static WorkflowTest Of(Step step, [CallerFilePath] string testFile = "")
    {
        ArgumentNullException.ThrowIfNull(step);
        return new WorkflowTest(TestedStep.Program(step, FolderOf(testFile)), testFile);
    }

    /// <summary>Tests the workflow of a program.</summary>
    /// <param name="program">The program: <c>ReadMapping.CreateProgram()</c>, generated for a class with <see cref="StreamFlowFileAttribute"/>.</param>
    /// <param name="testFile">The test's own file, filled in by the compiler.</param>
    /// <returns>The test, to go on with.</returns>
    public static WorkflowTest Of(StreamFlowProgram program, [CallerFilePath] string testFile = "")
    {
        ArgumentNullException.ThrowIfNull(program);
        return new WorkflowTest(new TestedProgram(program), testFile);
    }

    /// <summary>Gives an input that is declared in C# a value, over that of the job file.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="input">The input: <c>ReadMapping.Samples</c>.</param>
    /// <param name="value">The value; paths of files are relative to the folder of the test's own file.</param>
    /// <returns>This test, to go on with.</returns>
    /// <exception cref="ArgumentException">The program does not declare the input.</exception>
    public WorkflowTest With<T>(WorkflowInput<T> input, T value) => With(_tested.NameOfInput(input), value);

    /// <inheritdoc cref="With{T}(WorkflowInput{T}, T)"/>
    public WorkflowTest With<T>(OptionalInput<T> input, T value) => With(_tested.NameOfInput(input), value);

    /// <summary>Gives an input a value, over that of the job file.</summary>
    /// <param name="input">The name of the input in the CWL document.</param>
    /// <param name="value">The value: a number, a text, a <see cref="CwlFile"/>, an array, a record, or JSON.</param>
    /// <returns>This test, to go on with.</returns>
    public WorkflowTest With(string input, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(input);
        _inputs.Add($"{input}={InputWord.Of(value)}");
        return this;
    }

    /// <summary>Puts a shell script in the place of a command, wherever the tools of the workflow run it by its name.</summary>
    /// <param name="command">The name of the command: <c>bwa</c>.</param>
    /// <param name="script">The script, for <c>/bin/sh</c>: <c>cat "$2"; echo done &gt;&amp;2</c>. Its exit code is that of the last command.</param>
    /// <returns>This test, to go on with.</returns>
    /// <exception cref="ArgumentException">The name is a path, for which there is no stub.</exception>
    public WorkflowTest Stub(string command, string script)
    {
        StubCommands.CheckName(command);
        ArgumentNullException.ThrowIfNull(script);
        _stubs[command] = script;
        return this;
    }

    /// <summary>Runs the steps where the bindings of the program say; without this everything runs on this machine.</summary>
    /// <returns>This test, to go on with.</returns>
    public WorkflowTest WithBindings()
    {
        _usesBindings = true;
        return this;
    }

    /// <summary>Runs.</summary>
    /// <returns>The run, with its outputs; dispose it, which removes its files.</returns>
    /// <exception cref="TestRunException">The run failed; the message has all that it said.</exception>
    public async Task<TestRun> RunAsync()
    {
        var run = await ExecuteAsync();
        if (run.ExitCode == 0)
        {
            return run;
        }

        await run.DisposeAsync();
        throw new TestRunException($"The run failed with exit code {run.ExitCode}:\n{run.Log}");
    }

    /// <summary>Runs what must fail.</summary>
    /// <returns>The run, with its exit code and what it said; dispose it, which removes its files.</returns>
    /// <exception cref="TestRunException">The run did not fail.</exception>
    public async Task<TestRun> RunToFailureAsync()
    {
        var run = await ExecuteAsync();
        if (run.ExitCode != 0)
        {
            return run;
        }

        var outputs = run.Outputs.ToJsonString();
        await run.DisposeAsync();
        throw new TestRunException($"The run should have failed, and gave {outputs}");
    }

    // A build may map source paths to ones that do not exist; files are beside the test's assembly then, if anywhere.
    private static string FolderOf(string testFile) =>
        Path.GetDirectoryName(testFile) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : AppContext.BaseDirectory;

    private async Task<TestRun> ExecuteAsync()
    {
        var directory = Directory.CreateTempSubdirectory("streamflow-test-").FullName;
        var stubs = StubCommands.Write(Path.Combine(directory, "stubs"), _stubs);
        using var output = new StringWriter();
        using var log = new StringWriter();
        var environment = new HostEnvironment
        {
            Output = output,
            Error = TextWriter.Synchronized(log),
            CurrentDirectory = FolderOf(_testFile),
            Variable = name => name == "PATH" ? stubs.SearchPath : Environment.GetEnvironmentVariable(name),
        };
        string[] arguments = ["run", "--outdir", Path.Combine(directory, "outputs"), .. _inputs.SelectMany(static input => (string[])["--input", input])];
        var exitCode = await StreamFlowCommandLine.RunAsync(_usesBindings ? _tested.Program : _tested.LocalProgram, arguments, environment);
        return new TestRun(directory, exitCode, output.ToString(), log.ToString(), _tested, stubs, _testFile);
    }
}
