using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model;

/// <summary>Something that runs: a tool, an expression, a workflow or an abstract operation.</summary>
internal abstract record Process
{
    /// <summary>Gets the absolute URI of the process, with its fragment.</summary>
    public required string Id { get; init; }

    /// <summary>Gets where the process is written.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Gets the version of the document that it is written in, whose rules it follows.</summary>
    public required CwlVersion Version { get; init; }

    /// <summary>Gets the short name for people, or null.</summary>
    public string? Label { get; init; }

    /// <summary>Gets the documentation, or null.</summary>
    public string? Doc { get; init; }

    /// <summary>Gets the inputs in the order of the document.</summary>
    public required IReadOnlyList<InputPort> Inputs { get; init; }

    /// <summary>Gets the outputs in the order of the document.</summary>
    public abstract IReadOnlyList<OutputPort> Outputs { get; }

    /// <summary>Gets the requirements of this process alone, without those that it inherits.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>Gets the hints of this process alone.</summary>
    public required IReadOnlyList<Requirement> Hints { get; init; }

    /// <summary>Gets the locations of the ontologies (<c>$schemas</c>) of its document, for format checks.</summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];

    /// <summary>Gets the name of the class, as documents write it.</summary>
    public abstract string ClassName { get; }

    /// <summary>Gets the last part of the id, a name for messages.</summary>
    public string Name => Id[(Id.LastIndexOfAny(['#', '/']) + 1)..];

    /// <summary>Finds an input by its name, or null.</summary>
    public InputPort? FindInput(string name) => Inputs.FirstOrDefault(input => string.Equals(input.Name, name, StringComparison.Ordinal));

    /// <summary>Finds an output by its name, or null.</summary>
    public OutputPort? FindOutput(string name) => Outputs.FirstOrDefault(output => string.Equals(output.Name, name, StringComparison.Ordinal));
}
