namespace StreamFlow.Core.Observation;

/// <summary>Bytes moved between two locations. Links are no transfers.</summary>
/// <param name="Time">When.</param>
/// <param name="Source">Where the data comes from, as <c>deployment/location</c>.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="Path">The path at the destination.</param>
/// <param name="Bytes">The bytes moved so far.</param>
/// <param name="IsComplete">Whether the transfer has ended.</param>
public sealed record TransferProgress(
    DateTimeOffset Time,
    string Source,
    string Destination,
    string Path,
    long Bytes,
    bool IsComplete) : WorkflowEvent(Time);
