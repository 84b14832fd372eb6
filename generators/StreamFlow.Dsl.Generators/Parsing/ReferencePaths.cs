using StreamFlow.Generators.Documents;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Workflows;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Reads what stands in the place of a step or a port.</summary>
internal static class ReferencePaths
{
    /// <summary>Gives the path that a value stands for; null when it stands for none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="steps">The steps and inputs that the class declares.</param>
    public static ConfigNode? Of(FoldedValue value, WorkflowMembers? steps) => FoldedValues.Resolve(value) switch
    {
        _ when steps?.PathOf(value) is { } path => ConfigScalar.Of(path, value.Position),
        FoldedPath path => new GeneratedPath(path.Names, value.Position),
        FoldedObject { Type: { } type } when OptionTypes.Derives(type, ModelNames.CwlWorkflow) => ConfigScalar.Of("/", value.Position),
        FoldedObject { Type: { } type } reference when IsReference(type) && Text(reference, "Path") is { } path => ConfigScalar.Of(path, value.Position),
        _ => null,
    };

    /// <summary>Tells whether a value stands for a port, also where the compiler could not know yet.</summary>
    public static bool IsPort(FoldedValue value) => FoldedValues.Resolve(value) switch
    {
        FoldedPath { Names: var names } => names.Count > 2 && names[names.Count - 2] == "Ports",
        FoldedObject { Type: { } type } when OptionTypes.Derives(type, ModelNames.PortReference) => true,
        _ => WorkflowMembers.IsPort(value),
    };

    /// <summary>Gives the document that a step or port belongs to, as a workflow names it, or the member of the workflow; both null when it does not say.</summary>
    public static (string? Document, string? Member) OwnerOf(FoldedValue value) => FoldedValues.Resolve(value) switch
    {
        FoldedPath { Names: [var name, ..] } => (null, name.Substring(0, name.Length - CwlClass.Suffix.Length)),
        FoldedObject { Type: { } type } workflow when OptionTypes.Derives(type, ModelNames.CwlWorkflow) => (Text(workflow, "File"), null),
        FoldedObject reference => (Text(reference, "Document"), null),
        _ => (null, null),
    };

    private static bool IsReference(Microsoft.CodeAnalysis.ITypeSymbol type) =>
        OptionTypes.Derives(type, ModelNames.StepReference) || OptionTypes.Derives(type, ModelNames.PortReference);

    private static string? Text(FoldedObject source, string member) =>
        source.Find(member) is { Value: var value } && FoldedValues.Resolve(value) is FoldedScalar { Value: string text } ? text : null;
}
