using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tools;

/// <summary>A number of things that a requirement gives as such or by an expression.</summary>
/// <param name="what">What is counted, for the message of a failure: <c>the processes of MPIRequirement</c>.</param>
/// <param name="source">What is written.</param>
/// <param name="position">Where the requirement is written.</param>
/// <param name="expressions">Parses and evaluates expressions.</param>
internal sealed class CountExpression(string what, ExpressionOr<double> source, SourcePosition position, ToolExpressions expressions)
{
    private readonly Expression? _expression = expressions.Parse(source.Expression);

    /// <summary>Evaluates the number.</summary>
    /// <exception cref="ToolException">It is no whole number, negative, or more than <see cref="int.MaxValue"/>.</exception>
    public async ValueTask<int> EvaluateAsync(RecordValue inputs, RecordValue? runtime, CancellationToken cancellationToken)
    {
        var value = _expression is null
            ? new FloatValue(source.Value)
            : await expressions.EvaluateAsync(_expression, inputs, null, runtime, cancellationToken);
        return value switch
        {
            IntegerValue { Value: >= 0 and <= int.MaxValue } number => (int)number.Value,
            FloatValue { Value: >= 0 and <= int.MaxValue } number when double.IsInteger(number.Value) => (int)number.Value,
            _ => throw new ToolException($"{_expression?.Position ?? position}: {what} must be a whole number that is not negative, not {value}."),
        };
    }
}
