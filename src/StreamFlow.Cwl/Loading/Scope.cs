using StreamFlow.Cwl.Model;

namespace StreamFlow.Cwl.Loading;

/// <summary>Where something stands: the process around it, against which names are resolved.</summary>
/// <param name="Document">The document.</param>
/// <param name="ProcessId">The absolute URI of the process.</param>
/// <param name="Version">The version whose rules hold.</param>
internal sealed record Scope(SourceDocument Document, string ProcessId, CwlVersion Version)
{
    /// <summary>Gives the absolute identifier of a thing with this name inside the process.</summary>
    public string Child(string name) => ProcessId.Contains('#', StringComparison.Ordinal) ? $"{ProcessId}/{name}" : $"{ProcessId}#{name}";
}
