using StreamFlow.Spec;

namespace StreamFlow.Generators.Documents;

/// <summary>An input or output of a CWL document under its C# name.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Id">The id in the document.</param>
/// <param name="Path">The absolute path, as bindings write it.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="HasDefault">Whether a value need not be given.</param>
/// <param name="Doc">The documentation; null when there is none.</param>
internal sealed record CwlPort(string Name, string Id, string Path, OutlineType Type, bool HasDefault, string? Doc);
