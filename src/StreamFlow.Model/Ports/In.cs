namespace StreamFlow;

/// <summary>What an input of a step gets, whatever its type; for inputs beyond those of the tool, see <see cref="StepExtensions.With{TStep}(TStep, string, In)"/>.</summary>
public abstract class In
{
    private protected In()
    {
    }

    /// <summary>Gets the value that is given literally, alone or for when the source is null; null when there is none.</summary>
    internal object? Literal { get; init; }

    /// <summary>Gets where the value comes from; null for a literal value and for one that is computed from other inputs alone.</summary>
    internal Link? Link { get; init; }

    /// <summary>Gets whether the step gets the elements of the source, one for each of its runs.</summary>
    internal bool IsElement { get; init; }

    /// <summary>Gets the expression that computes the value; null for none.</summary>
    internal string? ValueFrom { get; init; }
}
