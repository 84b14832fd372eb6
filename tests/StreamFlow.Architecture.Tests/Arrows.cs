namespace StreamFlow.Architecture.Tests;

/// <summary>The rooms of the system and the arrows that the design allows between them.</summary>
internal static class Arrows
{
    /// <summary>Gets, for each room's assembly, the rooms that it may refer to directly.</summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["StreamFlow.Model"] = [],
        ["StreamFlow.Core"] = ["StreamFlow.Model"],
        ["StreamFlow.Cwl"] = ["StreamFlow.Core", "StreamFlow.Model"],
        ["StreamFlow.Connectors"] = ["StreamFlow.Core", "StreamFlow.Model"],
        ["StreamFlow.Engine"] = ["StreamFlow.Core", "StreamFlow.Cwl", "StreamFlow.Model"],
        ["StreamFlow.Hosting"] = ["StreamFlow.Engine", "StreamFlow.Connectors", "StreamFlow.Cwl", "StreamFlow.Core", "StreamFlow.Model"],
        ["StreamFlow.Testing"] = ["StreamFlow.Hosting", "StreamFlow.Core", "StreamFlow.Model"],
        ["StreamFlow.Dsl"] = [],
        ["cwl-runner"] = ["StreamFlow.Hosting"],
        ["streamflow-expressions"] = ["StreamFlow.Cwl"],
        ["streamflow"] = ["StreamFlow.Hosting", "StreamFlow.Cwl", "StreamFlow.Core", "StreamFlow.Model"],
    };
}
