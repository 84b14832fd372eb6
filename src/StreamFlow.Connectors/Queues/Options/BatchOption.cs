namespace StreamFlow.Connectors.Queues.Options;

/// <summary>An option of a service, as words of the submitting command.</summary>
/// <param name="Key">Its name in the user's file, for messages.</param>
/// <param name="Flag">The flag.</param>
/// <param name="Words">The words.</param>
internal sealed record BatchOption(string Key, string Flag, IReadOnlyList<string> Words);
