using StreamFlow.Cwl.Model.Ports;

namespace StreamFlow.Cwl.Model.Types;

/// <summary>An array of one type of items.</summary>
/// <param name="Items">The type of the items.</param>
internal sealed record ArrayType(CwlType Items) : CwlType
{
    /// <summary>Gets the binding of each item, or null.</summary>
    public InputBinding? Binding { get; init; }

    /// <summary>Gets the absolute name, when it is a named type, or null.</summary>
    public string? Name { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Items is UnionType { IsOptional: false } ? $"({Items})[]" : $"{Items}[]";
}
