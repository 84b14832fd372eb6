using StreamFlow.Cwl.Model.Ports;

namespace StreamFlow.Cwl.Model.Types;

/// <summary>A record of named fields.</summary>
/// <param name="Name">The absolute name, or null.</param>
/// <param name="RecordFields">The fields in the order of the document.</param>
internal sealed record RecordType(string? Name, IReadOnlyList<RecordField> RecordFields) : CwlType
{
    /// <summary>Gets the binding of the record as a whole, or null.</summary>
    public InputBinding? Binding { get; init; }

    /// <summary>Finds a field by its name, or null.</summary>
    public RecordField? Find(string name) => RecordFields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() =>
        Name is null ? "record" : Name[(Name.LastIndexOfAny(['#', '/']) + 1)..];
}
