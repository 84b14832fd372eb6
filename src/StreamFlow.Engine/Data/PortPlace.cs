namespace StreamFlow.Engine.Data;

/// <summary>Where the data of a bound port are.</summary>
/// <param name="Place">The place.</param>
/// <param name="Directory">The directory there, without a slash at its end.</param>
internal sealed record PortPlace(DataPlace Place, string Directory);
