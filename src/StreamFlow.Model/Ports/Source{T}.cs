namespace StreamFlow;

/// <summary>Where a value comes from: an input of the workflow, an output of a step, or several of them merged.</summary>
/// <remarks>It fits every port of its type, required or not.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class Source<T> : OptionalSource<T>
{
    private protected Source()
    {
    }
}
