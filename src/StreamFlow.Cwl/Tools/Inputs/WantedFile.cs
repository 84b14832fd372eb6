using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>A secondary file that a pattern asks for.</summary>
/// <param name="Name">The name, relative to the directory of the primary file.</param>
/// <param name="Given">The object that an expression gave in place of a name, or null.</param>
internal sealed record WantedFile(string Name, FileSystemValue? Given);
