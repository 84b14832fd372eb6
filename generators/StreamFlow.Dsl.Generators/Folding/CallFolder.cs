using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Folding;

/// <summary>Evaluates calls of the few methods whose results are the same on every machine.</summary>
internal sealed class CallFolder(ConstantFolder folder, CancellationToken cancellation)
{
    public FoldedValue Fold(InvocationExpressionSyntax call)
    {
        if (folder.SymbolOf(call) is not IMethodSymbol { IsStatic: true } method)
        {
            return ConstantFolder.Unknown(call);
        }

        var arguments = new List<object>();
        foreach (var argument in call.ArgumentList.Arguments)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (FoldedValues.Resolve(folder.Fold(argument.Expression, null)))
            {
                case FoldedScalar { Value: var value } when argument.NameColon is null:
                    arguments.Add(value);
                    break;
                case NotConstant unknown:
                    return unknown;
                default:
                    return ConstantFolder.Unknown(call);
            }
        }

        return Evaluate(method, arguments, call.PositionOf()) ?? ConstantFolder.Unknown(call);
    }

    private static FoldedValue? Evaluate(IMethodSymbol method, List<object> arguments, SourcePosition position)
    {
        var value = method.ContainingType.ToDisplayString() switch
        {
            "System.TimeSpan" => TimeSpans.FromCall(method.Name, arguments),
            "string" when method.Name == "Concat" => Concatenate(arguments),
            AttributeNames.ByteSize => ByteSizes.FromCall(method.Name, arguments),
            AttributeNames.Secret => FoldedSecret.FromCall(method.Name, arguments, position),
            _ => null,
        };
        return value is null ? null : value as FoldedValue ?? new FoldedScalar(value, position);
    }

    private static string? Concatenate(List<object> arguments)
    {
        var parts = arguments.ConvertAll(ScalarArithmetic.Format);
        return parts.Contains(null) ? null : string.Concat(parts);
    }
}
