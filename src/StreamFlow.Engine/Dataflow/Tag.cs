using System.Globalization;

namespace StreamFlow.Engine.Dataflow;

/// <summary>Says to which element of which scatter, and to which iteration of which loop, a job belongs. Written <c>0</c>, <c>0.17</c>, <c>0.17.3</c>…</summary>
internal sealed class Tag
{
    private readonly Tag? _parent;
    private readonly int _index;

    private Tag(Tag? parent, int index)
    {
        _parent = parent;
        _index = index;
    }

    /// <summary>Gets the tag of what runs once.</summary>
    public static Tag Root { get; } = new(null, 0);

    /// <summary>Gets whether this is <see cref="Root"/>.</summary>
    public bool IsRoot => _parent is null;

    /// <summary>Gives the tag of one element or iteration below this one.</summary>
    public Tag Child(int index) => new(this, index);

    /// <inheritdoc/>
    public override string ToString() => _parent is null
        ? _index.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{_parent}.{_index}");
}
