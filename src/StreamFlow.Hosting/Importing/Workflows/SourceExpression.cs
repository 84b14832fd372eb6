using StreamFlow.Hosting.Importing.Types;

namespace StreamFlow.Hosting.Importing.Workflows;

/// <summary>A C# expression for where a value comes from, with the type of the value.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Type">The type.</param>
internal sealed record SourceExpression(string Text, CSharpType Type)
{
    /// <summary>Gives the source for a place of some type: as it is when it fits, else taken as one of that type.</summary>
    public SourceExpression For(CSharpType type) =>
        Type == type || (Type == type.Required && type.IsNullable) ? this : new SourceExpression($"{Text}.As<{type.Required}>()", type.Required);

    /// <summary>Gives the elements of the source for a place of some type.</summary>
    public SourceExpression Each(CSharpType type)
    {
        var array = type.Required.Array;
        return new SourceExpression(Type == array ? $"{Text}.Each()" : $"{Text}.As<{array}>().Each()", type.Required);
    }
}
