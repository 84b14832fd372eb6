using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>Expressions may be JavaScript.</summary>
/// <param name="ExpressionLib">Code that runs before each expression, in order; includes are resolved.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record InlineJavascriptRequirement(IReadOnlyList<SourceText> ExpressionLib, SourcePosition Position)
    : Requirement(RequirementKind.InlineJavascript, Position);
