using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model;

/// <summary>What processes of all classes have.</summary>
internal sealed record ProcessHead
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

    /// <summary>Gets the identifiers of what the process is for, as the document writes them.</summary>
    public IReadOnlyList<string> Intent { get; init; } = [];

    /// <summary>Gets the inputs in the order of the document.</summary>
    public required IReadOnlyList<InputPort> Inputs { get; init; }

    /// <summary>Gets the requirements of this process alone, without those that it inherits.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>Gets the hints of this process alone.</summary>
    public required IReadOnlyList<Requirement> Hints { get; init; }

    /// <summary>Gets the locations of the ontologies (<c>$schemas</c>) of its document, for format checks.</summary>
    public IReadOnlyList<SourceText> Schemas { get; init; } = [];
}
