using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;

namespace StreamFlow.Engine.Scheduling;

/// <summary>The place that a job got, and what is reserved for it there.</summary>
/// <param name="Target">The target that had room.</param>
/// <param name="Connector">The connector of its deployment.</param>
/// <param name="Locations">The locations; the command runs on the first.</param>
/// <param name="Reserved">What is reserved on each.</param>
internal sealed record JobPlacement(Target Target, IConnector Connector, IReadOnlyList<AvailableLocation> Locations, Hardware Reserved)
{
    private int _givenBack;

    /// <summary>Gets the location where the command runs.</summary>
    public AvailableLocation Main => Locations[0];

    /// <summary>Claims the right to give it back; only the first claim counts.</summary>
    public bool TryGiveBack() => Interlocked.Exchange(ref _givenBack, 1) == 0;
}
