namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>What values mean, as in Jinja2 (and so in Python).</summary>
internal static class TemplateValue
{
    public static string ToText(object? value) => value switch
    {
        null => string.Empty,
        true => "True",
        false => "False",
        List<object?> list => $"[{string.Join(", ", list.Select(static item => item is string text ? $"'{text}'" : ToText(item)))}]",
        _ => value.ToString() ?? string.Empty,
    };

    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        long number => number != 0,
        string text => text.Length > 0,
        List<object?> list => list.Count > 0,
        _ => true,
    };

    public static List<object?> ToList(object? value) => value switch
    {
        null => [],
        List<object?> list => list,
        string text => [.. text.Select(static character => (object?)character.ToString())],
        _ => [value],
    };

    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (List<object?> one, List<object?> other) => one.Count == other.Count && one.Zip(other).All(static pair => AreEqual(pair.First, pair.Second)),
        _ => Equals(left, right),
    };

    public static int Compare(object? left, object? right) =>
        left is long one && right is long other ? one.CompareTo(other) : string.CompareOrdinal(ToText(left), ToText(right));

    public static bool Contains(object? items, object? item) =>
        items is string text ? text.Contains(ToText(item), StringComparison.Ordinal) : ToList(items).Exists(other => AreEqual(other, item));
}
