namespace StreamFlow.Cwl.Expressions;

/// <summary>What is wrong with an expression, found without evaluating it.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="Offset">Where in the text, counted from 0; -1 when it concerns the whole.</param>
internal sealed record ExpressionError(string Message, int Offset = -1);
