using System.Globalization;
using StreamFlow.Core.Files;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Tools.CommandLine;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Cwl.Tools.Outputs;
using StreamFlow.Cwl.Tools.Resources;
using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools;

/// <summary>A command-line tool made ready to run many jobs: everything that does not depend on a job is done once.</summary>
/// <remarks>
/// The steps of a job: <see cref="BindInputsAsync"/> makes its input object, <see cref="EvaluateResourcesAsync"/> says what it needs,
/// <see cref="PrepareAsync"/> says, once it has a place, what to stage and what to run, <see cref="Classify"/> reads its exit code and
/// <see cref="CollectAsync"/> gathers its outputs. Safe for use by many jobs at once.
/// </remarks>
internal sealed class ToolPlan
{
    private readonly CommandLineTool _tool;
    private readonly ToolExpressions _expressions;
    private readonly InputBinder _binder;
    private readonly ResourceEvaluator _resources;
    private readonly CommandLineBuilder _commandLine;
    private readonly WorkDirPlanner? _workDir;
    private readonly OutputCollector _outputs;
    private readonly StreamNames _streams;
    private readonly KeyValuePair<string, Expression>[] _environment;
    private readonly ToolTimeLimitRequirement? _timeLimit;
    private readonly Expression? _timeLimitExpression;
    private readonly NetworkAccessRequirement? _network;
    private readonly Expression? _networkExpression;
    private readonly WorkReuseRequirement? _reuse;
    private readonly Expression? _reuseExpression;
    private readonly CountExpression? _processes;
    private readonly bool[] _holdsFiles;

    /// <summary>Makes a tool ready.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="requirements">The requirements that hold inside the tool, its own included.</param>
    /// <param name="library">The JavaScript library that holds there, or null when JavaScript is not allowed.</param>
    /// <param name="evaluator">Evaluates expressions.</param>
    /// <param name="ontologies">Reads what is known about formats; null compares formats as they are.</param>
    public ToolPlan(
        CommandLineTool tool, RequirementScope requirements, ExpressionLibrary? library, IExpressionEvaluator evaluator, Ontologies? ontologies)
    {
        _tool = tool;
        _expressions = new ToolExpressions(evaluator, tool.Version, library);
        _binder = new InputBinder(tool, requirements, _expressions, ontologies);
        _resources = new ResourceEvaluator(requirements, _expressions);
        _commandLine = new CommandLineBuilder(tool, requirements, _expressions);
        _outputs = new OutputCollector(tool, requirements, _expressions);
        _streams = new StreamNames(tool, _expressions);
        _workDir = requirements.Find<InitialWorkDirRequirement>(RequirementKind.InitialWorkDir) is { } listing
            ? new WorkDirPlanner(listing, requirements, _expressions)
            : null;
        _environment = [.. (requirements.Find<EnvVarRequirement>(RequirementKind.EnvVar)?.Variables ?? [])
            .Select(variable => KeyValuePair.Create(variable.Key, _expressions.Parse(variable.Value)))];
        _timeLimit = requirements.Find<ToolTimeLimitRequirement>(RequirementKind.ToolTimeLimit);
        _timeLimitExpression = _expressions.Parse(_timeLimit?.Seconds.Expression);
        _network = requirements.Find<NetworkAccessRequirement>(RequirementKind.NetworkAccess);
        _networkExpression = _expressions.Parse(_network?.Enabled.Expression);
        _reuse = requirements.Find<WorkReuseRequirement>(RequirementKind.WorkReuse);
        _reuseExpression = _expressions.Parse(_reuse?.Enabled.Expression);
        _processes = requirements.Find<MpiRequirement>(RequirementKind.Mpi) is { } mpi
            ? new CountExpression("the processes of MPIRequirement", mpi.Processes, mpi.Position, _expressions)
            : null;
        _holdsFiles = [.. tool.Inputs.Select(input => TypeMatcher.MayHoldFiles(input.Type))];
        Docker = requirements.Find<DockerRequirement>(RequirementKind.Docker);
        IsDockerRequired = requirements.Requires(RequirementKind.Docker);
    }

    /// <summary>Gets the container that the tool names, or null.</summary>
    public DockerRequirement? Docker { get; }

    /// <summary>Gets whether the container is a requirement and not only a hint.</summary>
    public bool IsDockerRequired { get; }

    /// <summary>Makes the input object of a job.</summary>
    /// <param name="given">The values by name.</param>
    /// <param name="access">Finds files.</param>
    /// <param name="discover">Whether secondary files may be looked for next to their primary: true when the tool is the root process.</param>
    /// <param name="cancellationToken">Abandons the work.</param>
    /// <exception cref="ToolException">A value is missing or does not fit.</exception>
    public ValueTask<RecordValue> BindInputsAsync(RecordValue given, IFileAccess access, bool discover, CancellationToken cancellationToken) =>
        _binder.BindAsync(given, access, discover, cancellationToken);

    /// <summary>Says what a job needs of the machine.</summary>
    public ValueTask<ResourceRequest> EvaluateResourcesAsync(RecordValue inputs, CancellationToken cancellationToken) =>
        _resources.EvaluateAsync(inputs, cancellationToken);

    /// <summary>Says what to stage and what to run.</summary>
    /// <param name="inputs">The input object.</param>
    /// <param name="directories">The directories of the job.</param>
    /// <param name="granted">What the job gets of the machine: its least amounts are what expressions see.</param>
    /// <param name="placement">Knows which inputs can stay where they are.</param>
    /// <param name="cancellationToken">Abandons the evaluation of expressions.</param>
    /// <exception cref="ToolException">The document and the inputs make no job.</exception>
    public async ValueTask<JobPlan> PrepareAsync(
        RecordValue inputs, JobDirectories directories, ResourceRequest granted, IInputPlacement placement, CancellationToken cancellationToken)
    {
        var runtime = RuntimeOf(directories, granted);
        var stager = new InputStager(directories.Inputs, placement);
        var staged = StageInputs(inputs, stager);
        if (_workDir is not null)
        {
            var placed = await _workDir.PlanAsync(stager, staged, runtime, directories, cancellationToken);
            staged = placed.Count == 0 ? staged : (RecordValue)PathUpdater.Update(staged, placed);
        }

        var streams = await _streams.EvaluateAsync(staged, runtime, directories.Output, cancellationToken);
        return new JobPlan
        {
            Directories = directories,
            Inputs = staged,
            Runtime = runtime,
            Staging = stager.Items,
            Sources = stager.Sources,
            Arguments = await ArgumentsAsync(staged, runtime, cancellationToken),
            Environment = await EnvironmentAsync(staged, runtime, directories, cancellationToken),
            StandardInput = streams.Input,
            StandardOutput = streams.Output,
            StandardError = streams.Error,
            TimeLimit = await TimeLimitAsync(staged, runtime, cancellationToken),
            NetworkAccess = await FlagAsync(_network?.Enabled.Value ?? _tool.Version == CwlVersion.V10, _networkExpression, staged, runtime, cancellationToken),
            EnableReuse = await FlagAsync(_reuse?.Enabled.Value ?? true, _reuseExpression, staged, runtime, cancellationToken),
        };
    }

    /// <summary>Says what an exit code means.</summary>
    public ExitClass Classify(int exitCode)
    {
        if (_tool.SuccessCodes.Contains(exitCode))
        {
            return ExitClass.Success;
        }

        if (_tool.TemporaryFailCodes.Contains(exitCode))
        {
            return ExitClass.TemporaryFailure;
        }

        return exitCode != 0 || _tool.PermanentFailCodes.Contains(exitCode) ? ExitClass.PermanentFailure : ExitClass.Success;
    }

    /// <summary>Gathers the outputs of a job that succeeded.</summary>
    /// <param name="job">The job.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="files">The file system that has <see cref="JobDirectories.OutputOnLocation"/>.</param>
    /// <param name="elsewhere">Where outputs are looked for that are not there, by name; null when all are.</param>
    /// <param name="cancellationToken">Abandons the work.</param>
    /// <returns>The outputs; files have locations but neither paths nor checksums.</returns>
    /// <exception cref="ToolException">An output is missing or does not fit its type.</exception>
    public ValueTask<RecordValue> CollectAsync(
        JobPlan job, int exitCode, ILocationFileSystem files, IReadOnlyDictionary<string, OutputSource>? elsewhere, CancellationToken cancellationToken) =>
        _outputs.CollectAsync(job, exitCode, files, elsewhere, cancellationToken);

    private static RecordValue RuntimeOf(JobDirectories directories, ResourceRequest granted) => new(
    [
        new("outdir", directories.Output),
        new("tmpdir", directories.Temporary),

        // Whole numbers, rounded up (CWL v1.2 CommandLineTool, section 3.3, runtime environment).
        new("cores", (long)Math.Ceiling(granted.CoresMin)),
        new("ram", (long)Math.Ceiling(granted.RamMin)),
        new("outdirSize", (long)Math.Ceiling(granted.OutdirMin)),
        new("tmpdirSize", (long)Math.Ceiling(granted.TmpdirMin)),
    ]);

    private RecordValue StageInputs(RecordValue inputs, InputStager stager)
    {
        if (Array.IndexOf(_holdsFiles, true) < 0)
        {
            return inputs;
        }

        var fields = new KeyValuePair<string, CwlValue>[_tool.Inputs.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var name = _tool.Inputs[i].Name;
            var value = inputs[name] ?? NullValue.Instance;
            fields[i] = new(name, _holdsFiles[i] ? stager.Stage(value) : value);
        }

        return new RecordValue(fields);
    }

    // As cwltool starts it unless it is told otherwise; each implementation of MPI has these two words (MPI 4.0, 11.5).
    private async ValueTask<IReadOnlyList<string>> ArgumentsAsync(RecordValue inputs, RecordValue runtime, CancellationToken cancellationToken)
    {
        var words = await _commandLine.BuildAsync(inputs, runtime, cancellationToken);
        return _processes is not null && await _processes.EvaluateAsync(inputs, runtime, cancellationToken) is var processes and > 0
            ? ["mpirun", "-n", processes.ToString(CultureInfo.InvariantCulture), .. words]
            : words;
    }

    private async ValueTask<Dictionary<string, string>> EnvironmentAsync(
        RecordValue inputs, RecordValue runtime, JobDirectories directories, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string>(_environment.Length + 2, StringComparer.Ordinal)
        {
            ["HOME"] = directories.Output,
            ["TMPDIR"] = directories.Temporary,
        };
        foreach (var (name, expression) in _environment)
        {
            var value = await _expressions.EvaluateAsync(expression, inputs, null, runtime, cancellationToken);
            environment[name] = value is NullValue or ListValue or RecordValue
                ? throw new ToolException($"{expression.Position}: the value of the environment variable '{name}' must be a string, not {value.KindName}.")
                : CommandLineText.Of(value);
        }

        return environment;
    }

    private async ValueTask<TimeSpan?> TimeLimitAsync(RecordValue inputs, RecordValue runtime, CancellationToken cancellationToken)
    {
        if (_timeLimit is null)
        {
            return null;
        }

        var value = _timeLimitExpression is null
            ? _timeLimit.Seconds.Value
            : await _expressions.EvaluateAsync(_timeLimitExpression, inputs, null, runtime, cancellationToken);
        var seconds = value switch
        {
            IntegerValue number => number.Value,
            FloatValue number => number.Value,
            _ => double.NaN,
        };
        if (!(seconds >= 0) || seconds > int.MaxValue)
        {
            throw new ToolException($"{_timeLimit.Position}: the time limit must be a number of seconds that is not negative, not {value}.");
        }

        return seconds == 0 ? null : TimeSpan.FromSeconds(seconds);
    }

    private async ValueTask<bool> FlagAsync(
        bool constant, Expression? expression, RecordValue inputs, RecordValue runtime, CancellationToken cancellationToken)
    {
        if (expression is null)
        {
            return constant;
        }

        return await _expressions.EvaluateAsync(expression, inputs, null, runtime, cancellationToken) is BooleanValue flag
            ? flag.Value
            : throw new ToolException($"{expression.Position}: the expression '{expression.Text}' must give true or false.");
    }
}
