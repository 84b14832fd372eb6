using StreamFlow.Spec;

namespace StreamFlow.Generators.Documents;

/// <summary>The class that is generated for a CWL document: its steps and ports under C# names.</summary>
/// <param name="Name">The name of the class, <c>MainCwl</c> for a member <c>Main</c>.</param>
/// <param name="File">The document as the declaration names it.</param>
/// <param name="Doc">The document's own documentation.</param>
/// <param name="Ports">The inputs of the workflow.</param>
/// <param name="Outputs">The outputs of the workflow.</param>
/// <param name="Steps">The steps.</param>
internal sealed record CwlClass(
    string Name,
    string File,
    string? Doc,
    EquatableArray<CwlPort> Ports,
    EquatableArray<CwlPort> Outputs,
    EquatableArray<CwlStep> Steps)
{
    /// <summary>The end of the names of generated classes.</summary>
    public const string Suffix = "Cwl";

    // Deeper than any workflow; a document that runs itself ends here.
    private const int MaximumDepth = 16;

    // Members of every object; a member of the same name would hide them, or not compile.
    private static readonly string[] ReservedNames =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Names the steps and ports of a document.</summary>
    /// <param name="member">The member that declares the workflow.</param>
    /// <param name="file">The document as the declaration names it.</param>
    /// <param name="outline">The document.</param>
    public static CwlClass Of(string member, string file, CwlOutline outline)
    {
        var name = member + Suffix;
        var root = outline.Root;
        return new CwlClass(
            name,
            file,
            root.Doc,
            NamePorts(root.Inputs, string.Empty),
            NamePorts(root.Outputs, string.Empty),
            NameSteps(root, string.Empty, 0));
    }

    private static EquatableArray<CwlPort> NamePorts(IEnumerable<OutlinePort> ports, string path)
    {
        var names = new Identifiers([.. ReservedNames, "Ports", "PortsGroup", "Inputs", "Outputs", "ToJson", "PathToJson", "PrintMembers", "EqualityContract"]);
        return new(ports.Select(port => new CwlPort(names.Next(port.Id), port.Id, $"{path}/{port.Id}", port.Type, port.HasDefault, port.Doc)));
    }

    private static EquatableArray<CwlStep> NameSteps(OutlineProcess process, string path, int depth)
    {
        if (depth > MaximumDepth)
        {
            return default;
        }

        var names = new Identifiers([.. ReservedNames, "Steps", "StepsGroup"]);
        return new(process.Steps.Select(step => NameStep(names.Next(step.Id, CwlStep.TypeSuffix), step, $"{path}/{step.Id}", depth)));
    }

    private static CwlStep NameStep(string name, OutlineStep step, string path, int depth)
    {
        var types = step.Process?.Outputs.ToDictionary(port => port.Id, StringComparer.Ordinal) ?? [];
        var outputs = step.Outputs.Select(id => types.TryGetValue(id, out var port) ? port : new OutlinePort(id, new OutlineType("Any"), step.Position));
        return new CwlStep(name, step.Id, path, step.Doc, step.IsScattered, NamePorts(outputs, path), step.Process is null ? default : NameSteps(step.Process, path, depth + 1));
    }
}
