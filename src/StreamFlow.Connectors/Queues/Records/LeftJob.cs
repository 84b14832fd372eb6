namespace StreamFlow.Connectors.Queues.Records;

/// <summary>A job that an earlier process gave to a queue, as it is now.</summary>
/// <param name="Name">The name under which the scheduler knows it.</param>
/// <param name="NativeId">The scheduler's identifier; null when it has none.</param>
/// <param name="State">The scheduler's word for its state, or how it ended.</param>
/// <param name="IsOver">Whether it has ended.</param>
/// <param name="Directory">The directory of its script, exit code and output; its working directory is beside it, without <c>.job</c>.</param>
internal sealed record LeftJob(string Name, string? NativeId, string State, bool IsOver, string Directory);
