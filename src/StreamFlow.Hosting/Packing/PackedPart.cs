namespace StreamFlow.Hosting.Packing;

/// <summary>The document that a node comes from, and how its own names are written in the packed one.</summary>
/// <param name="Uri">The absolute URI, against which its references are resolved.</param>
/// <param name="Name">Its name in the packed document.</param>
/// <param name="Fragments">The names that the document gives to processes of its own graph, or to types that others import; each gets the document's name before it.</param>
internal sealed record PackedPart(string Uri, string Name, IReadOnlySet<string> Fragments)
{
    /// <summary>Gives an identifier as the packed document has it, or null when it is none of this document's.</summary>
    /// <param name="text">The identifier: <c>#tool</c>, <c>#tool/port</c>, or, for types, <c>kit[]?</c>.</param>
    public string? Rewrite(string text)
    {
        if (Fragments.Count == 0 || text.Length < 2)
        {
            return null;
        }

        var path = text[0] == '#' ? text[1..] : text;
        var end = path.AsSpan().IndexOfAny("/[?");
        return Fragments.Contains(end < 0 ? path : path[..end]) ? $"#{Name}/{path}" : null;
    }
}
