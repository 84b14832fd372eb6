namespace StreamFlow;

/// <summary>What an input of a step gets, whatever its type; for inputs beyond those of the tool, see <see cref="StepExtensions.With{TStep}"/>.</summary>
public abstract class In
{
    private protected In()
    {
    }

    /// <summary>Gets the value that is given literally; null when there is none.</summary>
    internal object? Literal { get; init; }

    /// <summary>Gets where the value comes from; null for a literal value and for one that is computed from other inputs alone.</summary>
    internal Link? Link { get; init; }

    /// <summary>Gets whether the step gets the elements of the source, one for each of its runs.</summary>
    internal bool IsElement { get; init; }

    /// <summary>Gets the expression that computes the value; null for none.</summary>
    internal string? ValueFrom { get; init; }

    /// <summary>Connects a source.</summary>
    /// <param name="source">The source.</param>
    public static implicit operator In(Source source) => new In<CwlAny> { Link = source.Link };
}
