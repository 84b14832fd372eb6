namespace StreamFlow.Spec;

/// <summary>A value that somebody set but that is known only when the program runs: the generator leaves it in the place of what it cannot evaluate.</summary>
/// <remarks>The key counts as set; every check of the value passes over it. It never reaches a writer.</remarks>
internal sealed class ConfigUnknown : ConfigNode
{
    public ConfigUnknown(SourcePosition position)
        : base(position)
    {
    }

    /// <inheritdoc/>
    public override string KindName => "a value that is known at run time";

    /// <inheritdoc/>
    public override bool Equals(ConfigNode? other) => other is ConfigUnknown && other.Position == Position;

    /// <inheritdoc/>
    public override int GetHashCode() => Position.GetHashCode();
}
