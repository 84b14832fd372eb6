using StreamFlow.Cwl.Model.Ports;

namespace StreamFlow.Cwl.Model;

/// <summary>A process that runs a command.</summary>
/// <param name="Head">What all processes have.</param>
internal sealed record CommandLineTool(ProcessHead Head) : Process(Head)
{
    /// <inheritdoc/>
    public override string ClassName => "CommandLineTool";

    /// <inheritdoc/>
    public override IReadOnlyList<OutputPort> Outputs => ToolOutputs;

    /// <summary>Gets the outputs, which are what globs and <c>outputEval</c> collect.</summary>
    public required IReadOnlyList<OutputPort> ToolOutputs { get; init; }

    /// <summary>Gets the words at the beginning of the command line.</summary>
    public IReadOnlyList<string> BaseCommand { get; init; } = [];

    /// <summary>Gets the words that no input gives, each as a binding with <c>valueFrom</c>.</summary>
    public IReadOnlyList<InputBinding> Arguments { get; init; } = [];

    /// <summary>Gets the path of the file for standard input, or null. An input of type <c>stdin</c> is expanded to this.</summary>
    public SourceText? Stdin { get; init; }

    /// <summary>Gets the name of the file for standard output, or null. Set also when an output of type <c>stdout</c> needs it.</summary>
    public SourceText? Stdout { get; init; }

    /// <summary>Gets the name of the file for standard error, or null. Set also when an output of type <c>stderr</c> needs it.</summary>
    public SourceText? Stderr { get; init; }

    /// <summary>Gets the exit codes that mean success; 0 when empty.</summary>
    public IReadOnlyList<int> SuccessCodes { get; init; } = [];

    /// <summary>Gets the exit codes that mean a failure which a later attempt may not have.</summary>
    public IReadOnlyList<int> TemporaryFailCodes { get; init; } = [];

    /// <summary>Gets the exit codes that mean a failure for good.</summary>
    public IReadOnlyList<int> PermanentFailCodes { get; init; } = [];
}
