using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>A static member of a declaring class that stands for a part of the file, with what it was evaluated to. Lives within one transform.</summary>
internal sealed record DeclaringMember(ISymbol Symbol, MemberKind Kind, string Name, FoldedValue Value, SourcePosition Position)
{
    private static readonly (string Type, MemberKind Kind)[] Kinds =
    [
        (AttributeNames.Deployment, MemberKind.Deployment),
        (ModelNames.Workflow, MemberKind.Workflow),
        (ModelNames.Bindings, MemberKind.Bindings),
        (ModelNames.BindingFilter, MemberKind.BindingFilter),
        (AttributeNames.SchedulingPolicy, MemberKind.Policy),
        (ModelNames.Scheduling, MemberKind.Scheduling),
        (ModelNames.Scheduler, MemberKind.Scheduler),
        (ModelNames.Database, MemberKind.Database),
        (ModelNames.DataManager, MemberKind.DataManager),
        (ModelNames.DeploymentManager, MemberKind.DeploymentManager),
        (ModelNames.FailureManager, MemberKind.FailureManager),
        (ModelNames.CheckpointManager, MemberKind.CheckpointManager),
    ];

    /// <summary>Lists the members of a class that stand for parts of the file, in the order of the source.</summary>
    public static List<(ISymbol Symbol, MemberKind Kind)> Find(INamedTypeSymbol type)
    {
        var found = new List<(ISymbol, MemberKind)>();
        foreach (var member in type.GetMembers())
        {
            if (member is { IsStatic: true, IsImplicitlyDeclared: false }
                && member is IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null }
                && KindOf(MemberInitializers.TypeOf(member)) is { } kind)
            {
                found.Add((member, kind));
            }
        }

        return found;
    }

    /// <summary>Reads the name of an entry: that of its member, or the one that an attribute gives.</summary>
    public static string NameOf(ISymbol member) =>
        member.Attribute(ModelNames.EntryNameAttribute)?.Argument(0) as string ?? Naming.KeyOf(member.Name);

    private static MemberKind? KindOf(ITypeSymbol? type)
    {
        foreach (var (name, kind) in Kinds)
        {
            if (OptionTypes.Derives(type, name))
            {
                return kind;
            }
        }

        return null;
    }
}
