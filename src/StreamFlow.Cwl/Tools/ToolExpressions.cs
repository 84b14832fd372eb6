using System.Diagnostics.CodeAnalysis;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools;

/// <summary>Parses and evaluates the expressions of one process by the rules that hold for it.</summary>
/// <param name="evaluator">Evaluates.</param>
/// <param name="version">The version of the process's document.</param>
/// <param name="library">The JavaScript library that holds in the process, or null when JavaScript is not allowed.</param>
internal sealed class ToolExpressions(IExpressionEvaluator evaluator, CwlVersion version, ExpressionLibrary? library)
{
    private readonly ExpressionSyntax _syntax = version < CwlVersion.V12 ? ExpressionSyntax.Version10 : ExpressionSyntax.Version12;

    /// <summary>Gets the version of the process's document.</summary>
    public CwlVersion Version => version;

    /// <summary>Parses a text.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public Expression? Parse(SourceText? text) => text is null
        ? null
        : text.MayBeExpression ? Expression.Parse(text.Text, text.Position, _syntax) : Expression.Literal(text.Text, text.Position);

    /// <summary>Parses a text in which white space around an expression is content.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public Expression? ParseContent(SourceText? text) => text is null
        ? null
        : text.MayBeExpression ? Expression.Parse(text.Text, text.Position, _syntax.WithWhitespace()) : Expression.Literal(text.Text, text.Position);

    /// <summary>Evaluates an expression.</summary>
    public ValueTask<CwlValue> EvaluateAsync(
        Expression expression, RecordValue inputs, CwlValue? self, RecordValue? runtime, CancellationToken cancellationToken) =>
        expression.IsLiteral && expression.SyntaxError is null
            ? new(new StringValue(expression.Text))
            : evaluator.EvaluateAsync(
                expression,
                new ExpressionContext
                {
                    Inputs = inputs,
                    Self = self ?? NullValue.Instance,
                    Runtime = runtime ?? RecordValue.Empty,
                    JavaScript = library,
                },
                cancellationToken);
}
