using StreamFlow.Cwl.Model.Ports;

namespace StreamFlow.Cwl.Model.Types;

/// <summary>One of several words.</summary>
/// <param name="Name">The absolute name, or null.</param>
/// <param name="Symbols">The words, without the prefix of their identifiers.</param>
internal sealed record EnumType(string? Name, IReadOnlyList<string> Symbols) : CwlType
{
    /// <summary>Gets the binding, or null.</summary>
    public InputBinding? Binding { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"enum({string.Join('|', Symbols)})";
}
