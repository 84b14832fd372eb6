using System.Collections;
using System.Runtime.CompilerServices;

namespace StreamFlow;

/// <summary>Where the steps of a workflow run; write <c>[new(step, deployment), …]</c>.</summary>
/// <remarks>
/// As a member of a class with <see cref="StreamFlowFileAttribute"/> it counts for the workflow whose document its steps
/// belong to, which is the only one of most files; <see cref="Workflow.Bindings"/> says it for one workflow.
/// </remarks>
[CollectionBuilder(typeof(Bindings), nameof(Create))]
public sealed class Bindings : IReadOnlyList<Binding>
{
    private readonly ValueList<Binding> _items;

    private Bindings(ValueList<Binding> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public Binding this[int index] => _items[index];

    /// <summary>Gives the bindings as a list, for <see cref="Workflow.Bindings"/>.</summary>
    /// <param name="bindings">The bindings.</param>
    public static implicit operator ValueList<Binding>(Bindings bindings) => bindings._items;

    /// <summary>Makes bindings; the compiler calls it for <c>[…]</c>.</summary>
    /// <param name="items">The bindings, which are copied.</param>
    /// <returns>The bindings.</returns>
    public static Bindings Create(ReadOnlySpan<Binding> items) => new(ValueList.Create(items));

    /// <inheritdoc/>
    public IEnumerator<Binding> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
