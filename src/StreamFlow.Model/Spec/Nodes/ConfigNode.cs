namespace StreamFlow.Spec;

/// <summary>A value of a configuration tree, with the place where the user wrote it.</summary>
/// <remarks>Immutable, and equal by content and position, so that a source generator can cache on it.</remarks>
internal abstract class ConfigNode : IEquatable<ConfigNode>
{
    private protected ConfigNode(SourcePosition position) => Position = position;

    /// <summary>Gets where the value begins.</summary>
    public SourcePosition Position { get; }

    /// <summary>Gets a word for the kind of value, for messages: <c>a list</c>, <c>a map</c>, <c>a string</c>…</summary>
    public abstract string KindName { get; }

    /// <inheritdoc/>
    public abstract bool Equals(ConfigNode? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is ConfigNode other && Equals(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}
