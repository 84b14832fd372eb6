using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Workflows;
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
        (ModelNames.ContainerMappings, MemberKind.Containers),
        (ModelNames.BindingFilter, MemberKind.BindingFilter),
        (AttributeNames.SchedulingPolicy, MemberKind.Policy),
        (ModelNames.Scheduling, MemberKind.Scheduling),
        (ModelNames.Scheduler, MemberKind.Scheduler),
        (ModelNames.Database, MemberKind.Database),
        (ModelNames.DataManager, MemberKind.DataManager),
        (ModelNames.DeploymentManager, MemberKind.DeploymentManager),
        (ModelNames.FailureManager, MemberKind.FailureManager),
        (ModelNames.CheckpointManager, MemberKind.CheckpointManager),
        (ModelNames.WorkflowInput, MemberKind.Input),
        (ModelNames.OptionalInput, MemberKind.Input),
        (ModelNames.Step, MemberKind.Step),
        (ModelNames.Scattered, MemberKind.Step),
        (ModelNames.Conditional, MemberKind.Step),
        (ModelNames.Looped, MemberKind.Step),
        (ModelNames.LoopedAll, MemberKind.Step),
        (ModelNames.WorkflowOutput, MemberKind.Output),
        (ModelNames.OptionalOutput, MemberKind.Output),
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

    /// <summary>Evaluates the members of a class that stand for parts of the file.</summary>
    public static List<DeclaringMember> Fold(IEnumerable<(ISymbol Symbol, MemberKind Kind)> members, ConstantFolder folder) =>
        [.. members.Select(member => Fold(member.Symbol, member.Kind, folder))];

    private static DeclaringMember Fold(ISymbol symbol, MemberKind kind, ConstantFolder folder)
    {
        var position = symbol.Locations.FirstOrDefault()?.PositionOf() ?? SourcePosition.None;
        return new DeclaringMember(symbol, kind, NameOf(symbol, kind), folder.FoldMember(symbol) ?? new NotConstant(symbol.Name, position), position);
    }

    private static string NameOf(ISymbol member, MemberKind kind) =>
        member.Attribute(kind is MemberKind.Input or MemberKind.Step or MemberKind.Output ? ModelNames.NameAttribute : ModelNames.EntryNameAttribute)?.Argument(0) as string
        ?? Naming.KeyOf(member.Name);

    private static MemberKind? KindOf(ITypeSymbol? type)
    {
        foreach (var (name, kind) in Kinds)
        {
            if (OptionTypes.Derives(type, name))
            {
                return kind;
            }
        }

        // A record that this generator writes has no symbol yet.
        return GeneratedType.Of(type) is { } generated && StepTarget.Of(generated) is not null ? MemberKind.Step : null;
    }
}
