using System.Collections;
using System.Runtime.CompilerServices;

namespace StreamFlow;

/// <summary>How containers are made for the tools that ask for one, by step; write <c>[new(step, new SingularityContainers()), …]</c>.</summary>
/// <remarks>
/// As a member of a class with <see cref="StreamFlowFileAttribute"/> it counts for the workflow that the class declares, or, when it
/// declares none, for its CWL documents that have no <see cref="CwlWorkflow.Docker"/> of their own. A step without a mapping gets Docker without options.
/// </remarks>
[CollectionBuilder(typeof(ContainerMappings), nameof(Create))]
public sealed class ContainerMappings : IReadOnlyList<ContainerMapping>
{
    private readonly ValueList<ContainerMapping> _items;

    private ContainerMappings(ValueList<ContainerMapping> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public ContainerMapping this[int index] => _items[index];

    /// <summary>Makes mappings; the compiler calls it for <c>[…]</c>.</summary>
    /// <param name="items">The mappings, which are copied.</param>
    /// <returns>The mappings.</returns>
    public static ContainerMappings Create(ReadOnlySpan<ContainerMapping> items) => new(ValueList.Create(items));

    /// <inheritdoc/>
    public IEnumerator<ContainerMapping> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
