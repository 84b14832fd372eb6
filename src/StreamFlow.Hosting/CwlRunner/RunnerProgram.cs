using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Tools.Jobs;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Inputs;
using StreamFlow.Hosting.Packing;
using StreamFlow.Hosting.Running;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Hosting.Verbs;

namespace StreamFlow.Hosting.CwlRunner;

/// <summary>The CWL runner: runs a CWL document without a StreamFlow file, or prints something about it.</summary>
internal sealed class RunnerProgram
{
    private readonly HostEnvironment _environment;
    private readonly HostConsole _console;
    private readonly FileAndHttpSource _source = new(static () => new HttpClient());
    private readonly ExpressionHost _host;
    private readonly CwlLoader _loader;
    private readonly InputReader _inputs;
    private RunnerArguments _arguments;

    private RunnerProgram(HostEnvironment environment, ExpressionHost host, RunnerArguments arguments)
    {
        _environment = environment;
        _host = host;
        _arguments = arguments;
        _console = new HostConsole(environment, arguments.Verbosity, environment.UseColor(arguments.Color));
        _inputs = new InputReader(_console);
        _loader = new CwlLoader(_source, environment.CurrentDirectory, arguments.Task is RunnerTask.Run or RunnerTask.Validate ? host.Expressions : null);
    }

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code: 0 done, 1 failed, 2 wrong arguments, 33 unsupported feature, 128 and the number of the signal that ended it (130 for Ctrl-C, 143 for SIGTERM).</returns>
    public static async Task<int> RunAsync(string[] args, HostEnvironment environment)
    {
        await using var host = new ExpressionHost(environment);
        var program = new RunnerProgram(environment, host, RunnerOptions.Parse(args));
        return await VerbInvocation.RunAsync(program._console, program.DispatchAsync);
    }

    private async ValueTask<int> DispatchAsync()
    {
        if (_arguments.Error is { } error)
        {
            throw new CommandLineException($"{error} Try 'cwl-runner --help'.");
        }

        switch (_arguments)
        {
            case { Task: RunnerTask.Version }:
                return VersionVerb.Print(_environment);
            case { Task: RunnerTask.Help, Tool: null }:
                _environment.Output.Write(RunnerHelp.Text(process: null, tool: null));
                return ExitCode.Ok;
            case { Tool: null }:
                throw new CommandLineException("The document to run is missing. Try 'cwl-runner --help'.");
        }

        var (document, job) = await LoadAsync(_arguments.Tool);
        var process = document.Main!;
        var words = new InputWords(process, _environment.Resolve(_arguments.BaseDirectory ?? "."));
        var jobFile = TakeRest(words);
        if (_arguments.Task == RunnerTask.Run)
        {
            job ??= jobFile is null ? null : await _inputs.ReadFileAsync(jobFile, CancellationToken.None);
            return await RunnerRun.ExecuteAsync(document, _inputs.Read(document, job, words.Values), _arguments, _host, _console);
        }

        _environment.Output.Write(_arguments.Task switch
        {
            RunnerTask.Help => RunnerHelp.Text(process, _arguments.Tool),
            RunnerTask.MakeTemplate => JobTemplate.Text(process),
            RunnerTask.PrintDependencies => DependencyList.Text(document) + Environment.NewLine,
            RunnerTask.PrintDot => GraphDrawing.Text(process),
            RunnerTask.Pack => ConfigJson.Write(await DocumentPacker.PackAsync(document.Files[0], _source, CancellationToken.None)) + Environment.NewLine,
            _ => string.Empty,
        });
        if (_arguments.Task == RunnerTask.Validate)
        {
            _console.Info($"{_arguments.Tool} is valid CWL.");
        }

        return ExitCode.Ok;
    }

    /// <summary>Loads the document; when it is a job file that names its tool, loads that one.</summary>
    private async ValueTask<(CwlDocument Document, JobOrderFile? Job)> LoadAsync(string reference)
    {
        var document = await _loader.LoadAsync(reference, CancellationToken.None);
        if (document.HasErrors && await TryReadJobAsync(reference) is { Tool: { } tool } job)
        {
            return (Checked(await _loader.LoadAsync(tool, CancellationToken.None)), job);
        }

        return (Checked(document), null);
    }

    private CwlDocument Checked(CwlDocument document)
    {
        if (document.HasErrors || document.Main is null)
        {
            throw document.IsUnsupported ? new UnsupportedFeatureException(document.Findings) : new WorkflowDefinitionException(document.Findings);
        }

        _console.Report(document.Findings);
        return document;
    }

    /// <summary>Reads the words after the document: options for its inputs, options of the runner, and a job file.</summary>
    private string? TakeRest(InputWords words)
    {
        string? jobFile = null;
        var rest = _arguments.Rest;
        for (var i = 0; i < rest.Count;)
        {
            // An input may have the name of an option; after the document it is the input that is meant.
            if (words.TryTake(rest, ref i) || (rest[i].Length > 1 && rest[i][0] == '-' && RunnerOptions.TryApply(rest, ref i, ref _arguments)))
            {
                if (_arguments.Error is { } error)
                {
                    throw new CommandLineException(error);
                }
            }
            else if (rest[i].Length > 1 && rest[i][0] == '-')
            {
                throw new CommandLineException($"There is no option and no input '{rest[i]}'. Try 'cwl-runner {_arguments.Tool} --help'.");
            }
            else
            {
                jobFile = jobFile is null
                    ? rest[i++]
                    : throw new CommandLineException($"There are two job files, '{jobFile}' and '{rest[i]}'; merge them.");
            }
        }

        return jobFile;
    }

    private async ValueTask<JobOrderFile?> TryReadJobAsync(string reference)
    {
        var path = _environment.Resolve(reference);
        return File.Exists(path) && (await File.ReadAllTextAsync(path)).Contains("cwl:tool", StringComparison.Ordinal)
            ? await _inputs.ReadFileAsync(path, CancellationToken.None)
            : null;
    }
}
