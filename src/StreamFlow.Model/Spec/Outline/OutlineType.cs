namespace StreamFlow.Spec;

/// <summary>A CWL type, as far as a C# type can stand for it.</summary>
/// <param name="Name">
/// <c>null</c>, <c>boolean</c>, <c>int</c>, <c>long</c>, <c>float</c>, <c>double</c>, <c>string</c>, <c>File</c>, <c>Directory</c>, <c>stdin</c>, <c>stdout</c>,
/// <c>stderr</c>, <c>Any</c>, <c>array</c>, <c>record</c>, <c>enum</c>, <c>union</c>, or the name of a type that the document declares or imports.
/// </param>
/// <param name="IsOptional">Whether the value may be null.</param>
internal sealed record OutlineType(string Name, bool IsOptional = false)
{
    /// <summary>Gets the type of the items of an array; null for other types.</summary>
    public OutlineType? Items { get; init; }

    /// <summary>Gets the words of an enumeration, without the part before the last <c>#</c> or <c>/</c>.</summary>
    public EquatableArray<string> Symbols { get; init; }

    /// <summary>Gets the fields of a record.</summary>
    public EquatableArray<OutlinePort> Fields { get; init; }

    /// <summary>Gets the alternatives of a union, without <c>null</c>.</summary>
    public EquatableArray<OutlineType> Alternatives { get; init; }

    /// <summary>Formats the type in the notation of CWL, as in <c>File[]?</c>.</summary>
    public override string ToString()
    {
        var text = Name switch
        {
            "array" => $"{Items}[]",
            "union" => $"({string.Join(" | ", Alternatives)})",
            _ => Name,
        };
        return IsOptional ? text + "?" : text;
    }
}
