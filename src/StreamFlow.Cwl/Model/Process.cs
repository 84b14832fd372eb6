using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model;

/// <summary>Something that runs: a tool, an expression, a workflow or an abstract operation.</summary>
/// <param name="Head">What all of them have.</param>
internal abstract record Process(ProcessHead Head)
{
    /// <inheritdoc cref="ProcessHead.Id"/>
    public string Id => Head.Id;

    /// <inheritdoc cref="ProcessHead.Position"/>
    public SourcePosition Position => Head.Position;

    /// <inheritdoc cref="ProcessHead.Version"/>
    public CwlVersion Version => Head.Version;

    /// <inheritdoc cref="ProcessHead.Label"/>
    public string? Label => Head.Label;

    /// <inheritdoc cref="ProcessHead.Doc"/>
    public string? Doc => Head.Doc;

    /// <inheritdoc cref="ProcessHead.Intent"/>
    public IReadOnlyList<string> Intent => Head.Intent;

    /// <inheritdoc cref="ProcessHead.Inputs"/>
    public IReadOnlyList<InputPort> Inputs => Head.Inputs;

    /// <summary>Gets the outputs in the order of the document.</summary>
    public abstract IReadOnlyList<OutputPort> Outputs { get; }

    /// <inheritdoc cref="ProcessHead.Requirements"/>
    public IReadOnlyList<Requirement> Requirements => Head.Requirements;

    /// <inheritdoc cref="ProcessHead.Hints"/>
    public IReadOnlyList<Requirement> Hints => Head.Hints;

    /// <inheritdoc cref="ProcessHead.Schemas"/>
    public IReadOnlyList<SourceText> Schemas => Head.Schemas;

    /// <summary>Gets the name of the class, as documents write it.</summary>
    public abstract string ClassName { get; }

    /// <summary>Gets the last part of the id, a name for messages.</summary>
    public string Name => Id[(Id.LastIndexOfAny(['#', '/']) + 1)..];

    /// <summary>Finds an input by its name, or null.</summary>
    public InputPort? FindInput(string name) => Inputs.FirstOrDefault(input => string.Equals(input.Name, name, StringComparison.Ordinal));

    /// <summary>Finds an output by its name, or null.</summary>
    public OutputPort? FindOutput(string name) => Outputs.FirstOrDefault(output => string.Equals(output.Name, name, StringComparison.Ordinal));
}
