using System.Linq.Expressions;

namespace StreamFlow;

/// <summary>Reads which member a lambda expression such as <c>step =&gt; step.Value</c> chooses.</summary>
internal static class MemberSelector
{
    /// <summary>Gives the name of the member.</summary>
    /// <exception cref="ArgumentException">The expression does not choose a member of its parameter.</exception>
    public static string NameOf(LambdaExpression selector)
    {
        var body = selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : selector.Body;
        return body is MemberExpression { Expression: ParameterExpression } member
            ? member.Member.Name
            : throw new ArgumentException($"'{selector}' must choose a port of the step, such as 'step => step.Value'.", nameof(selector));
    }
}
