namespace StreamFlow.Cwl.Model;

/// <summary>A value that a document may give as such or as an expression.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value; its default when <paramref name="Expression"/> is given.</param>
/// <param name="Expression">The expression that gives the value, or null.</param>
internal readonly record struct ExpressionOr<T>(T Value, SourceText? Expression)
{
    /// <summary>Gets whether the value is known without evaluating anything.</summary>
    public bool IsConstant => Expression is null;

    public static implicit operator ExpressionOr<T>(T value) => new(value, null);
}
