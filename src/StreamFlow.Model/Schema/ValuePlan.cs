using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>What a value looks like in the file, together with its C# type.</summary>
/// <param name="Schema">What it looks like in the file.</param>
/// <param name="Type">Its C# type, without <see cref="Nullable{T}"/>.</param>
internal sealed record ValuePlan(ValueSchema Schema, Type Type)
{
    /// <summary>Gets the plan of the values of a list or a map.</summary>
    public ValuePlan? Item { get; init; }

    /// <summary>Gets the plan of a record.</summary>
    public RecordPlan? Record { get; init; }

    /// <summary>Gets the values of an enumeration, in the order of <see cref="ValueSchema.Names"/>.</summary>
    public IReadOnlyList<object> EnumValues { get; init; } = [];
}
