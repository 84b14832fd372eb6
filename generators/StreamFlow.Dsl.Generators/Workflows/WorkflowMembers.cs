using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Tools;

namespace StreamFlow.Generators.Workflows;

/// <summary>The inputs, steps and outputs that a class declares, found by the objects that stand for them. Lives within one transform.</summary>
internal sealed class WorkflowMembers
{
    private readonly Dictionary<ISymbol, DeclaringMember> _symbols = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<FoldedValue, (DeclaringMember Member, bool IsWhole)> _objects = new(ReferenceComparer.Instance);

    public WorkflowMembers(IEnumerable<DeclaringMember> members)
    {
        All = [.. members.Where(member => IsOfWorkflow(member.Kind))];
        foreach (var member in All.Where(member => member.Kind != MemberKind.Output))
        {
            _symbols[member.Symbol] = member;
            Add(FoldedValues.Resolve(member.Value), member, isWhole: true);
            if (member.Kind == MemberKind.Step && StepShape.Of(member.Value) is { } shape)
            {
                Add(shape.Created, member, isWhole: false);
            }
        }
    }

    /// <summary>Gets all of them, in the order of the text.</summary>
    public IReadOnlyList<DeclaringMember> All { get; }

    /// <summary>Tells whether a member is part of a workflow.</summary>
    public static bool IsOfWorkflow(MemberKind kind) => kind is MemberKind.Input or MemberKind.Step or MemberKind.Output;

    /// <summary>Finds the member that a value refers to; null when the class does not declare it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isWhole">Whether the value is the member's own, and not the step before it was scattered, made conditional or repeated.</param>
    public DeclaringMember? Find(FoldedValue value, out bool isWhole)
    {
        isWhole = true;
        while (value is FoldedReference reference)
        {
            if (_symbols.TryGetValue(reference.Member, out var member))
            {
                return member;
            }

            value = reference.Target;
        }

        if (!_objects.TryGetValue(value, out var found))
        {
            return null;
        }

        isWhole = found.IsWhole;
        return found.Member;
    }

    /// <summary>Gives the path by which bindings name a step or port, as <c>/align</c>; null when it is none of this workflow's.</summary>
    public string? PathOf(FoldedValue value)
    {
        if (Find(value, out _) is { } member)
        {
            return "/" + member.Name;
        }

        return FoldedValues.Resolve(value) switch
        {
            FoldedAccess { Owner: var owner, Member: var output } => PathOf(owner) is { } step ? $"{step}/{OutputName(owner, output)}" : null,
            FoldedCall { Method: "Output" or "OutputOf", Receiver: { } owner } call when SourceReader.SelectedBy(call) is { } output =>
                PathOf(owner) is { } step ? $"{step}/{OutputName(owner, output)}" : null,
            FoldedCall { Method: "Inner", Receiver: { } outer, Arguments: [var inner] } =>
                PathOf(outer) is { } step && PathInside(inner) is { } rest ? step + rest : null,
            _ => null,
        };
    }

    /// <summary>Tells whether a value stands for a port.</summary>
    public static bool IsPort(FoldedValue value) => FoldedValues.Resolve(value) switch
    {
        FoldedAccess or FoldedCall { Method: "Output" or "OutputOf" } => true,
        FoldedCall { Method: "Inner", Arguments: [var inner] } => IsPort(inner),
        FoldedObject { Type: { } type } => PortTypes.OfWorkflowInput(type) is not null,
        _ => false,
    };

    /// <summary>Gives the path of a step or port of another class, within the workflow that it declares.</summary>
    private static string? PathInside(FoldedValue value) => value switch
    {
        FoldedReference { Member: var member } => "/" + MemberNaming.NameOf(member),
        FoldedAccess { Owner: var owner, Member: var output } => PathInside(owner) is { } step ? $"{step}/{OutputName(owner, output)}" : null,
        FoldedCall { Method: "Inner", Receiver: { } outer, Arguments: [var inner] } =>
            PathInside(outer) is { } step && PathInside(inner) is { } rest ? step + rest : null,
        _ => null,
    };

    private static string OutputName(FoldedValue step, string member)
    {
        var output = StepShape.Of(step) is { } shape && StepTarget.Of(shape.Created) is { Symbol: INamedTypeSymbol type } ? type.GetMembers(member).FirstOrDefault() : null;
        return output is null ? Spec.Naming.KeyOf(member) : MemberNaming.NameOf(output);
    }

    private void Add(FoldedValue value, DeclaringMember member, bool isWhole)
    {
        if (value is not (NotConstant or FoldedNull) && !_objects.ContainsKey(value))
        {
            _objects.Add(value, (member, isWhole));
        }
    }
}
