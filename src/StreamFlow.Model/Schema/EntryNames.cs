namespace StreamFlow.Schema;

/// <summary>Finds the name under which an object stands in the file.</summary>
/// <param name="what">What the objects are called, for messages.</param>
/// <param name="entries">The objects by name.</param>
internal sealed class EntryNames<T>(string what, ValueMap<T> entries)
    where T : class
{
    private readonly Dictionary<object, string> _names = Index(entries);

    /// <summary>Gives the name of an object, or of one that is equal to it.</summary>
    /// <exception cref="InvalidOperationException">The file has no such object.</exception>
    public string Of(T value)
    {
        if (_names.TryGetValue(value, out var name))
        {
            return name;
        }

        foreach (var (other, candidate) in entries)
        {
            if (candidate.Equals(value))
            {
                return other;
            }
        }

        throw new InvalidOperationException(
            $"A {what} of type '{value.GetType().Name}' is referred to but is not part of the file; declare it as a static read-only member of the class, or add it to the document.");
    }

    private static Dictionary<object, string> Index(ValueMap<T> entries)
    {
        var names = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
        foreach (var (name, value) in entries)
        {
            names.TryAdd(value, name);
        }

        return names;
    }
}
