using StreamFlow.Cwl.Expressions;

namespace StreamFlow.Cwl.Validation;

/// <summary>An expression in JavaScript, with what is needed to check its code.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Library">The library that it can use.</param>
/// <param name="Owner">The process or step to which it belongs, for messages.</param>
internal sealed record ScriptUse(Expression Expression, ExpressionLibrary Library, string Owner);
