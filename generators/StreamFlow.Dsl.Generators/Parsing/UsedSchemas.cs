using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Reads the schemas of the types that a declaration uses.</summary>
internal static class UsedSchemas
{
    public static IEnumerable<TypeSchema> Of(IEnumerable<DeclaringMember> members, SymbolSchemaReader reader)
    {
        var seen = new HashSet<(SchemaSection, INamedTypeSymbol)>();
        foreach (var (section, type) in members.SelectMany(Types))
        {
            if (seen.Add((section, type)) && reader.ReadType(type, section) is { } schema)
            {
                yield return schema;
            }
        }
    }

    private static IEnumerable<(SchemaSection Section, INamedTypeSymbol Type)> Types(DeclaringMember member)
    {
        if (member.Kind == MemberKind.Containers)
        {
            return Inner(member.Value, SchemaSection.ContainerMapping, "Deployment");
        }

        if (FoldedValues.Resolve(member.Value) is not FoldedObject { Type: { } type } value)
        {
            return [];
        }

        return member.Kind switch
        {
            MemberKind.Deployment => [(SchemaSection.Deployment, type)],
            MemberKind.BindingFilter => [(SchemaSection.BindingFilter, type)],
            MemberKind.Policy => [(SchemaSection.Policy, type)],
            MemberKind.Scheduler => [(SchemaSection.Scheduler, type)],
            MemberKind.Database => [(SchemaSection.Database, type)],
            MemberKind.DataManager => [(SchemaSection.DataManager, type)],
            MemberKind.DeploymentManager => [(SchemaSection.DeploymentManager, type)],
            MemberKind.FailureManager => [(SchemaSection.FailureManager, type)],
            MemberKind.CheckpointManager => [(SchemaSection.CheckpointManager, type)],
            MemberKind.Scheduling => Inner(value.Find("Scheduler")?.Value, SchemaSection.Scheduler).Concat(Inner(value.Find("Policies")?.Value, SchemaSection.Policy)),
            MemberKind.Workflow => Inner(value.Find("Docker")?.Value, SchemaSection.ContainerMapping, "Deployment"),
            _ => [],
        };
    }

    /// <summary>Finds the types of a record, of the items of a list, or of the values of a map.</summary>
    private static IEnumerable<(SchemaSection Section, INamedTypeSymbol Type)> Inner(FoldedValue? member, SchemaSection section, string? inner = null)
    {
        var values = member is null ? [] : FoldedValues.Resolve(member) switch
        {
            FoldedList list => list.Items,
            FoldedObject { Elements.Count: > 0 } collection => collection.Elements,
            FoldedObject { Entries.Count: > 0 } map => map.Entries.Select(entry => entry.Value),
            var single => [single],
        };
        foreach (var value in values)
        {
            var source = FoldedValues.Resolve(value) as FoldedObject;
            if (inner is not null)
            {
                source = source?.Find(inner) is { Value: var nested } ? FoldedValues.Resolve(nested) as FoldedObject : null;
            }

            if (source?.Type is { } type)
            {
                yield return (section, type);
            }
        }
    }
}
