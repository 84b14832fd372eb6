using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;

namespace StreamFlow.Generators.Folding;

/// <summary>Follows the calls and members by which workflows are put together, by their names: what they are called on may not exist yet.</summary>
internal sealed class WorkflowCalls(ConstantFolder folder)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "Each", "Select", "As", "Or", "Scatter", "FlatCross", "NestedCross", "NestedCross3", "When", "While", "Carry", "KeepAll", "With", "Output", "OutputOf",
        "Inner", "ToIn", "Nested", "Flattened", "FirstNonNull", "OnlyNonNull", "AllNonNull", "Of", "FromText",
    };

    private static readonly string[] Classes = ["StreamFlow.Merge", "StreamFlow.Pick", "StreamFlow.Computed", "StreamFlow.CwlFile"];

    /// <summary>Follows a call; null when it is another method.</summary>
    public FoldedCall? Fold(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var target, Name: { Identifier: var identifier } name }
            || !Methods.Contains(identifier.ValueText))
        {
            return null;
        }

        var owner = ClassOf(target);
        var receiver = owner is null ? folder.Fold(target, null) : null;
        if (receiver is not null && !IsOfWorkflow(receiver))
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments.Select(argument => folder.Fold(argument.Expression, null)).ToArray();
        var types = name is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments.Select(folder.NamedType).ToArray()
            : [];
        return new FoldedCall(receiver, owner, identifier.ValueText, types, arguments, identifier.PositionOf());
    }

    /// <summary>Follows a member of a step; null when the expression is something else.</summary>
    public FoldedValue? Fold(MemberAccessExpressionSyntax access)
    {
        // A type or a namespace comes first in most chains of names; those need no look at what they hold.
        if (access.Expression is IdentifierNameSyntax && folder.Lookup.FindMember(access.Expression) is null)
        {
            return null;
        }

        var owner = folder.Fold(access.Expression, null);
        if (owner is NotConstant { UsedTooEarlyBy: not null })
        {
            return owner;
        }

        if (!IsOfWorkflow(owner))
        {
            return null;
        }

        var member = access.Name.Identifier;
        return FoldedValues.Resolve(owner) is FoldedObject created && created.Find(member.ValueText) is { } known
            ? known.Value
            : new FoldedAccess(owner, member.ValueText, member.PositionOf());
    }

    /// <summary>Follows <c>step => step.Bam</c>; null when the lambda does something else.</summary>
    public static FoldedSelector? Fold(LambdaExpressionSyntax lambda) =>
        lambda.ExpressionBody is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax, Name.Identifier: var member }
            ? new FoldedSelector(member.ValueText, member.PositionOf())
            : null;

    /// <summary>Tells whether a value is a step, one of its ports, an input of a workflow, or made from them.</summary>
    public static bool IsOfWorkflow(FoldedValue value) => FoldedValues.Resolve(value) switch
    {
        FoldedAccess or FoldedCall => true,
        FoldedObject { Generated: not null } => true,
        FoldedObject { Type: { } type } => OptionTypes.Derives(type, ModelNames.Step) || OptionTypes.Derives(type, ModelNames.Source),
        _ => false,
    };

    private string? ClassOf(ExpressionSyntax target)
    {
        var name = target switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.ValueText,
            _ => null,
        };
        return Array.Find(Classes, candidate => candidate.Length - "StreamFlow.".Length == name?.Length && candidate.EndsWith(name, StringComparison.Ordinal)) is { } full
            && folder.Lookup.FindMember(target) is null
            && folder.SymbolOf(target) is INamedTypeSymbol type
            && AttributeReader.IsNamed(type, full)
                ? name
                : null;
    }
}
