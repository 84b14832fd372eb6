namespace StreamFlow;

/// <summary>A directory that tools read or write, the CWL type <c>Directory</c>.</summary>
/// <remarks>As a value it names a directory that exists before the run: <c>new CwlDirectory("data")</c>.</remarks>
/// <param name="Location">The path of the directory, relative to the file that declares it, or its address.</param>
public sealed record CwlDirectory(string Location);
