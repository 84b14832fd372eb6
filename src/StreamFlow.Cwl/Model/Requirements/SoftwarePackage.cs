namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>A package of software.</summary>
/// <param name="Package">The name.</param>
/// <param name="Versions">Versions that are known to work; empty for any.</param>
/// <param name="Specs">URIs that identify the software.</param>
internal sealed record SoftwarePackage(string Package, IReadOnlyList<string> Versions, IReadOnlyList<string> Specs);
