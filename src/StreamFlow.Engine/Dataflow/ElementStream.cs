using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>An array of known length whose elements come in any order. Who can use single elements gets each at once; the others get the whole.</summary>
/// <remarks>Used on the loop only.</remarks>
internal sealed class ElementStream
{
    private readonly CwlValue[] _items;
    private List<Action<int>>? _elementListeners;
    private List<Action<ListValue>>? _listeners;
    private int _missing;

    public ElementStream(int count)
    {
        _items = new CwlValue[count];
        _missing = count;
        Result = count == 0 ? ListValue.Empty : null;
    }

    public int Count => _items.Length;

    /// <summary>Gets the whole array; null while elements are missing.</summary>
    public ListValue? Result { get; private set; }

    public CwlValue this[int index] => _items[index];

    public void Set(int index, CwlValue value)
    {
        _items[index] = value;
        if (_elementListeners is not null)
        {
            foreach (var listener in _elementListeners)
            {
                listener(index);
            }
        }

        if (--_missing > 0)
        {
            return;
        }

        Result = new ListValue(_items);
        _elementListeners = null;
        foreach (var listener in _listeners ?? [])
        {
            listener(Result);
        }

        _listeners = null;
    }

    /// <summary>Calls back for each element: at once for those that are there, later for the others.</summary>
    public void ForEach(Action<int> listener)
    {
        for (var i = 0; i < _items.Length; i++)
        {
            if (_items[i] is not null)
            {
                listener(i);
            }
        }

        if (Result is null)
        {
            (_elementListeners ??= []).Add(listener);
        }
    }

    /// <summary>Calls back with the whole array when it is there.</summary>
    public void WhenComplete(Action<ListValue> listener)
    {
        if (Result is not null)
        {
            listener(Result);
        }
        else
        {
            (_listeners ??= []).Add(listener);
        }
    }
}
