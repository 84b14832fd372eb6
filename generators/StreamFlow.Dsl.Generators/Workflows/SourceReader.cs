using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Workflows;

/// <summary>Reads where values come from: inputs of the workflow, outputs of steps, several merged.</summary>
/// <param name="members">The members of the workflow.</param>
/// <param name="notes">Takes what was found.</param>
/// <param name="hasExtensions">Whether the language has extension properties, so that <c>Align.Bam</c> works where <c>Align</c> is scattered.</param>
internal sealed class SourceReader(WorkflowMembers members, ReadingNotes notes, bool hasExtensions)
{
    /// <summary>Gives the member that <c>Output(step => step.Bam)</c> chooses; null when it cannot be told.</summary>
    public static string? SelectedBy(FoldedCall call) => call.Arguments switch
    {
        [FoldedSelector selector] => selector.Member,
        [var name] when FoldedValues.Resolve(name) is FoldedScalar { Value: string member } => member,
        _ => null,
    };

    /// <summary>Tells whether a value is a source, and not a literal.</summary>
    public static bool IsSource(FoldedValue value) => FoldedValues.Resolve(value) switch
    {
        FoldedAccess => true,
        FoldedCall { Class: "CwlFile" } => false,
        FoldedCall => true,
        FoldedObject { Type: { } type } => OptionTypes.Derives(type, ModelNames.Source),
        _ => false,
    };

    /// <summary>Reads a source.</summary>
    /// <param name="value">The source.</param>
    /// <param name="name">What it is connected to, for messages.</param>
    public LinkSpec Read(FoldedValue value, string name)
    {
        if (members.Find(value, out _) is { Kind: MemberKind.Input } input)
        {
            return Single(new SourceSpec(null, input.Symbol.Name, value.Position));
        }

        switch (FoldedValues.Resolve(value))
        {
            case FoldedAccess access:
                CheckLanguage(access);
                return Single(Output(access.Owner, access.Member, value.Position));
            case FoldedCall { Method: "Output" or "OutputOf", Receiver: { } step } call when SelectedBy(call) is { } member:
                return Single(Output(step, member, value.Position));
            case FoldedCall { Method: "As", Receiver: { } receiver }:
                return Read(receiver, name);
            case FoldedCall { Class: "Merge", Method: var method, Arguments: var arguments }:
                return Several(arguments, name) with { Merge = method == "Nested" ? "merge_nested" : "merge_flattened" };
            case FoldedCall { Class: "Pick", Method: var method, Arguments: [var only] } when FoldedValues.Resolve(only) is not FoldedList:
                return Read(only, name) with { Pick = PickOf(method) };
            case FoldedCall { Class: "Pick", Method: var method, Arguments: var arguments }:
                return Several(arguments, name) with { Pick = PickOf(method) };
            case FoldedObject:
                // An input that is no member of the class: the rules say so.
                return Single(new SourceSpec(null, string.Empty, value.Position));
            case var other:
                notes.Unknown(other as NotConstant ?? new NotConstant(name, value.Position), name);
                return new LinkSpec([]);
        }
    }

    private void CheckLanguage(FoldedAccess access)
    {
        if (!hasExtensions && members.Find(access.Owner, out _) is { Kind: MemberKind.Step } step && StepShape.Of(step.Value) is { IsLifted: true })
        {
            notes.Report(Rules.NeedsExtensionProperties.At(access.Position, step.Symbol.Name, access.Member));
        }
    }

    private SourceSpec Output(FoldedValue step, string member, SourcePosition position) =>
        members.Find(step, out var isWhole) is { Kind: MemberKind.Step } found
            ? new SourceSpec(found.Symbol.Name, member, position) { IsUnlifted = !isWhole && StepShape.Of(found.Value) is { IsLifted: true } }
            : new SourceSpec(string.Empty, member, position);

    private LinkSpec Several(IReadOnlyList<FoldedValue> arguments, string name)
    {
        var sources = arguments is [var only] && FoldedValues.Resolve(only) is FoldedList list ? list.Items : arguments;
        return new LinkSpec(new(sources.SelectMany(source => Read(source, name).Sources)));
    }

    private static LinkSpec Single(SourceSpec source) => new(EquatableArray.Of(source));

    private static string PickOf(string method) => method switch
    {
        "FirstNonNull" => "first_non_null",
        "OnlyNonNull" => "the_only_non_null",
        _ => "all_non_null",
    };
}
