using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Steps;

/// <summary>A reference to something that gives a value inside a workflow.</summary>
/// <param name="Step">The step whose output is meant; null for an input of the workflow itself.</param>
/// <param name="Port">The output of the step, or the input of the workflow.</param>
/// <param name="Position">Where the reference is written.</param>
internal sealed record PortReference(string? Step, string Port, SourcePosition Position)
{
    /// <summary>Gives the reference as a document writes it.</summary>
    public override string ToString() => Step is null ? Port : $"{Step}/{Port}";
}
