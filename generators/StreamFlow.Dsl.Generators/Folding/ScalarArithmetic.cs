using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace StreamFlow.Generators.Folding;

/// <summary>Evaluates operators on values that the compiler itself does not fold: those of static read-only members.</summary>
internal static class ScalarArithmetic
{
    public static object? Evaluate(SyntaxKind operation, object left, object right)
    {
        try
        {
            return (left, right) switch
            {
                (string or char, _) or (_, string or char) => operation switch
                {
                    SyntaxKind.AddExpression => Concatenate(Format(left), Format(right)),
                    SyntaxKind.EqualsExpression => Equals(left, right),
                    SyntaxKind.NotEqualsExpression => !Equals(left, right),
                    _ => null,
                },
                (TimeSpan a, TimeSpan b) => operation switch
                {
                    SyntaxKind.AddExpression => a + b,
                    SyntaxKind.SubtractExpression => a - b,
                    SyntaxKind.EqualsExpression => a == b,
                    SyntaxKind.NotEqualsExpression => a != b,
                    _ => null,
                },
                (TimeSpan span, _) when IsNumber(right) => operation switch
                {
                    SyntaxKind.MultiplyExpression => Scale(span, ToDouble(right)),
                    SyntaxKind.DivideExpression => ToSpan(span.Ticks / ToDouble(right)),
                    _ => null,
                },
                (_, TimeSpan span) when operation == SyntaxKind.MultiplyExpression && IsNumber(left) => Scale(span, ToDouble(left)),
                (bool a, bool b) => Logical(operation, a, b),
                _ when IsWhole(left) && IsWhole(right) => Whole(operation, ToLong(left), ToLong(right), left is long || right is long),
                _ when IsNumber(left) && IsNumber(right) => Real(operation, ToDouble(left), ToDouble(right)),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return null;
        }
    }

    /// <summary>Formats a value as an interpolated string does in the invariant culture; null when that is not certain.</summary>
    public static string? Format(object value) => value switch
    {
        string text => text,
        char character => character.ToString(),
        bool flag => flag ? "True" : "False",
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ when IsWhole(value) => Convert.ToString(value, CultureInfo.InvariantCulture),

        // The text of a fraction depends on the culture of the program that runs, so only that program knows it.
        _ => null,
    };

    private static bool IsWhole(object value) => value is int or long or short or byte or sbyte or ushort or uint;

    private static bool IsNumber(object value) => IsWhole(value) || value is double or float;

    private static long ToLong(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static double ToDouble(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static string? Concatenate(string? left, string? right) => left is null || right is null ? null : left + right;

    private static TimeSpan Scale(TimeSpan span, double factor) => ToSpan(span.Ticks * factor);

    private static TimeSpan ToSpan(double ticks) => TimeSpan.FromTicks(checked((long)Math.Round(ticks)));

    private static object? Logical(SyntaxKind operation, bool left, bool right) => operation switch
    {
        SyntaxKind.LogicalAndExpression or SyntaxKind.BitwiseAndExpression => left && right,
        SyntaxKind.LogicalOrExpression or SyntaxKind.BitwiseOrExpression => left || right,
        SyntaxKind.EqualsExpression => left == right,
        SyntaxKind.NotEqualsExpression or SyntaxKind.ExclusiveOrExpression => left != right,
        _ => null,
    };

    private static object? Whole(SyntaxKind operation, long left, long right, bool wide)
    {
        var result = operation switch
        {
            SyntaxKind.AddExpression => checked(left + right),
            SyntaxKind.SubtractExpression => checked(left - right),
            SyntaxKind.MultiplyExpression => checked(left * right),
            SyntaxKind.DivideExpression => checked(left / right),
            SyntaxKind.ModuloExpression => left % right,
            _ => (long?)null,
        };
        if (result is { } value)
        {
            return wide ? value : checked((int)value);
        }

        return Compare(operation, left.CompareTo(right));
    }

    private static object? Real(SyntaxKind operation, double left, double right) => operation switch
    {
        SyntaxKind.AddExpression => left + right,
        SyntaxKind.SubtractExpression => left - right,
        SyntaxKind.MultiplyExpression => left * right,
        SyntaxKind.DivideExpression => left / right,
        _ => Compare(operation, left.CompareTo(right)),
    };

    private static object? Compare(SyntaxKind operation, int order) => operation switch
    {
        SyntaxKind.EqualsExpression => order == 0,
        SyntaxKind.NotEqualsExpression => order != 0,
        SyntaxKind.LessThanExpression => order < 0,
        SyntaxKind.LessThanOrEqualExpression => order <= 0,
        SyntaxKind.GreaterThanExpression => order > 0,
        SyntaxKind.GreaterThanOrEqualExpression => order >= 0,
        _ => null,
    };
}
