using StreamFlow.Cwl.Loading;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Packing;

/// <summary>The names that documents have inside of the packed one.</summary>
internal sealed class PackNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Gets the name of a document that has one.</summary>
    public bool TryGet(string uri, out string name) => _names.TryGetValue(uri, out name!);

    /// <summary>Gives a document its name; without a wish, that of its file, with a number where that is taken.</summary>
    public string Add(string uri, string? wish = null)
    {
        var stem = wish ?? Path.GetFileName(DocumentUri.ToPath(uri) ?? uri);
        var name = stem;
        for (var i = 2; !_used.Add(name); i++)
        {
            name = $"{stem}_{i}";
        }

        _names.Add(uri, name);
        return name;
    }

    /// <summary>Gives a reference to something inside of a document (<c>types.yml#kit[]</c>) as it is written in the packed one, or null when it is another text.</summary>
    public string? Rewrite(string text, string uri)
    {
        var mark = text.IndexOf('#', StringComparison.Ordinal);
        return mark > 0
            && mark + 1 < text.Length
            && text.AsSpan().IndexOfAny(" \n\"'$") < 0
            && _names.TryGetValue(DocumentUri.Resolve(uri, text[..mark]), out var name)
            ? $"#{name}/{text[(mark + 1)..]}"
            : null;
    }

    /// <summary>Gives a text.</summary>
    public static ConfigScalar Text(string text) => ConfigScalar.Of(text, SourcePosition.None);
}
