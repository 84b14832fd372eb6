using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>What several sources of one sink have given so far.</summary>
internal sealed class SinkValues(int count)
{
    private readonly CwlValue[] _items = new CwlValue[count];
    private int _missing = count;

    /// <summary>Gets the values in the order of the sources.</summary>
    public ReadOnlySpan<CwlValue> Items => _items;

    /// <summary>Takes one value.</summary>
    /// <returns>Whether all are there.</returns>
    public bool Set(int slot, CwlValue value)
    {
        _items[slot] = value;
        return --_missing == 0;
    }
}
