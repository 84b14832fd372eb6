using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Types;

namespace StreamFlow.Hosting.Importing.Tools;

/// <summary>Gives what holds for a tool where it is used, which the declaration of the tool says then by itself.</summary>
internal static class EffectiveRequirements
{
    private static readonly RequirementKind[] Kinds = Enum.GetValues<RequirementKind>();

    /// <summary>Gives the requirements and hints of a tool, those of the workflows and steps around it included.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="around">What holds around it.</param>
    public static IReadOnlyList<(Requirement Requirement, bool IsHint)> Of(Process tool, RequirementScope around)
    {
        var scope = around.Enter(tool.Requirements, tool.Hints);
        var found = new List<(Requirement, bool)>();
        foreach (var kind in Kinds)
        {
            if (scope.FindRequired<Requirement>(kind) is { } requirement)
            {
                found.Add((requirement, false));
            }
            else if (scope.Find<Requirement>(kind) is { } hint)
            {
                found.Add((hint, true));
            }
        }

        if (tool.Version == CwlVersion.V10)
        {
            AddDefaultsOfFirstVersion(tool, scope, found);
        }

        return found;
    }

    // Containers had the network in CWL v1.0, and expressions saw all of a directory; the emitted document is one of v1.2.
    private static void AddDefaultsOfFirstVersion(Process tool, RequirementScope scope, List<(Requirement, bool)> found)
    {
        if (scope.Has(RequirementKind.Docker) && !scope.Has(RequirementKind.NetworkAccess))
        {
            found.Add((new NetworkAccessRequirement(true, tool.Position), false));
        }

        if (!scope.Has(RequirementKind.LoadListing) && tool.Inputs.Any(static input => HasDirectory(input.Type)))
        {
            found.Add((new LoadListingRequirement(Cwl.Model.Ports.LoadListing.Deep, tool.Position), false));
        }
    }

    private static bool HasDirectory(CwlType type) => type switch
    {
        PrimitiveType primitive => primitive.Kind == PrimitiveKind.Directory,
        ArrayType array => HasDirectory(array.Items),
        UnionType union => union.Members.Any(HasDirectory),
        RecordType record => record.RecordFields.Any(static field => HasDirectory(field.Type)),
        _ => false,
    };
}
