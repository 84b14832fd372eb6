using System.ComponentModel;

namespace StreamFlow;

/// <summary>Where a value comes from: an input of the workflow, an output of a step, or several of them merged.</summary>
/// <remarks>The types to declare with are <see cref="Source{T}"/> and <see cref="OptionalSource{T}"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Source
{
    private protected Source()
    {
    }

    /// <summary>Gets what the source consists of.</summary>
    internal virtual Link Link => new([this]);
}
