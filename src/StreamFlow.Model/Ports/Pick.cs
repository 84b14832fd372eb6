namespace StreamFlow;

/// <summary>Leaves out what is null, such as outputs of skipped steps, the CWL field <c>pickValue</c>.</summary>
public static class Pick
{
    /// <summary>Takes the first value that is not null; the run fails when all are null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="sources">The sources, at least one.</param>
    /// <returns>The value.</returns>
    public static Source<T> FirstNonNull<T>(params OptionalSource<T>[] sources) => Several.Of<T>(sources, merge: null, PickMethod.FirstNonNull);

    /// <summary>Takes the first item that is not null; the run fails when all are null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The array, whose items may be null.</param>
    /// <returns>The item.</returns>
    public static Source<T> FirstNonNull<T>(Source<T?[]> items)
        where T : class => Several.Picked<T>(items, PickMethod.FirstNonNull);

    /// <inheritdoc cref="FirstNonNull{T}(Source{T[]})"/>
    public static Source<T> FirstNonNull<T>(Source<T?[]> items)
        where T : struct => Several.Picked<T>(items, PickMethod.FirstNonNull);

    /// <summary>Takes the only value that is not null; the run fails unless there is exactly one.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="sources">The sources, at least one.</param>
    /// <returns>The value.</returns>
    public static Source<T> OnlyNonNull<T>(params OptionalSource<T>[] sources) => Several.Of<T>(sources, merge: null, PickMethod.OnlyNonNull);

    /// <summary>Takes the only item that is not null; the run fails unless there is exactly one.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The array, whose items may be null.</param>
    /// <returns>The item.</returns>
    public static Source<T> OnlyNonNull<T>(Source<T?[]> items)
        where T : class => Several.Picked<T>(items, PickMethod.OnlyNonNull);

    /// <inheritdoc cref="OnlyNonNull{T}(Source{T[]})"/>
    public static Source<T> OnlyNonNull<T>(Source<T?[]> items)
        where T : struct => Several.Picked<T>(items, PickMethod.OnlyNonNull);

    /// <summary>Takes all values that are not null, possibly none.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="sources">The sources, at least one.</param>
    /// <returns>The array of the values, in the order of the sources.</returns>
    public static Source<T[]> AllNonNull<T>(params OptionalSource<T>[] sources) => Several.Of<T[]>(sources, merge: null, PickMethod.AllNonNull);

    /// <summary>Takes all items that are not null, possibly none.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The array, whose items may be null.</param>
    /// <returns>The array without nulls.</returns>
    public static Source<T[]> AllNonNull<T>(Source<T?[]> items)
        where T : class => Several.Picked<T[]>(items, PickMethod.AllNonNull);

    /// <inheritdoc cref="AllNonNull{T}(Source{T[]})"/>
    public static Source<T[]> AllNonNull<T>(Source<T?[]> items)
        where T : struct => Several.Picked<T[]>(items, PickMethod.AllNonNull);
}
