using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>A path in the place where a binding has the path of a step or a port, as long as the CWL document has not been read.</summary>
internal sealed class GeneratedPath : ConfigNode
{
    public GeneratedPath(IReadOnlyList<string> names, SourcePosition position)
        : base(position) => Names = names;

    /// <summary>Gets the names, from that of the generated class on.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <inheritdoc/>
    public override string KindName => "a path";

    /// <inheritdoc/>
    public override bool Equals(ConfigNode? other) =>
        other is GeneratedPath path && path.Position == Position && path.Names.SequenceEqual(Names, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Position.GetHashCode();
}
