using StreamFlow.Spec;

namespace StreamFlow.Generators.Documents;

/// <summary>A step of a CWL document under its C# name.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Id">The id in the document.</param>
/// <param name="Path">The absolute path, as bindings write it.</param>
/// <param name="Doc">The documentation; null when there is none.</param>
/// <param name="IsScattered">Whether the step runs once for each element of its inputs.</param>
/// <param name="Ports">The outputs of the step.</param>
/// <param name="Steps">The steps of the workflow that the step runs.</param>
internal sealed record CwlStep(
    string Name,
    string Id,
    string Path,
    string? Doc,
    bool IsScattered,
    EquatableArray<CwlPort> Ports,
    EquatableArray<CwlStep> Steps)
{
    /// <summary>The end of the names of the types of steps.</summary>
    public const string TypeSuffix = "Step";

    /// <summary>Gets whether the step contains nothing to refer to, so that it needs no type of its own.</summary>
    public bool IsPlain => Ports.Count + Steps.Count == 0;

    /// <summary>Gets the name of the step's own type.</summary>
    public string TypeName => Name + TypeSuffix;
}
