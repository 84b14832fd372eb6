using System.Text;

namespace StreamFlow.Cwl.Loading;

/// <summary>Works with the URIs of documents and files as CWL uses them: as text, without normalising away what a user wrote.</summary>
internal static class DocumentUri
{
    private const string FilePrefix = "file://";

    /// <summary>Gives the URI of a file; each byte that a URI does not allow is percent-encoded.</summary>
    public static string FromPath(string absolutePath) => FilePrefix + Encode(absolutePath);

    /// <summary>Gives the path of a <c>file:</c> URI, or null for any other.</summary>
    public static string? ToPath(string uri)
    {
        if (!uri.StartsWith("file:", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = uri.AsSpan("file:".Length);
        if (rest.StartsWith("//"))
        {
            // An authority (file://localhost/x) says nothing here.
            rest = rest[2..];
            var slash = rest.IndexOf('/');
            rest = slash < 0 ? rest : rest[slash..];
        }

        return Uri.UnescapeDataString(rest.ToString());
    }

    /// <summary>Gets whether a text begins with a scheme that says where to find something.</summary>
    /// <remarks>A colon alone is no scheme: file names may have one.</remarks>
    public static bool IsAbsolute(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return false;
        }

        foreach (var letter in reference.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return reference.AsSpan(colon).StartsWith("://")
            || reference.StartsWith("file:", StringComparison.Ordinal)
            || reference.StartsWith("urn:", StringComparison.Ordinal)
            || reference.StartsWith("mailto:", StringComparison.Ordinal);
    }

    /// <summary>Splits a reference at its fragment mark.</summary>
    public static (string Document, string? Fragment) Split(string reference)
    {
        var mark = reference.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (reference, null) : (reference[..mark], reference[(mark + 1)..]);
    }

    /// <summary>Resolves a reference against the URI of the document that holds it.</summary>
    /// <param name="baseUri">The URI of the document, without fragment.</param>
    /// <param name="reference">A URI, a relative reference or a fragment.</param>
    public static string Resolve(string baseUri, string reference)
    {
        if (reference.Length == 0)
        {
            return baseUri;
        }

        if (reference[0] == '#')
        {
            return baseUri + reference;
        }

        if (IsAbsolute(reference) || reference.StartsWith("_:", StringComparison.Ordinal))
        {
            return reference;
        }

        if (reference[0] == '/')
        {
            return Root(baseUri) + Escape(reference);
        }

        var end = baseUri.LastIndexOf('/');
        return Normalise(baseUri[..(end + 1)], Escape(reference));
    }

    /// <summary>Gives the last name of an identifier: what follows its last <c>#</c> and <c>/</c>.</summary>
    public static string LastName(string identifier) => identifier[(identifier.LastIndexOfAny(['#', '/']) + 1)..];

    private static string Root(string baseUri)
    {
        var scheme = baseUri.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return FilePrefix;
        }

        var slash = baseUri.IndexOf('/', scheme + 3);
        return slash < 0 ? baseUri : baseUri[..slash];
    }

    private static string Normalise(string directory, string relative)
    {
        if (!relative.Contains("./", StringComparison.Ordinal) && !relative.EndsWith('.') && !relative.Contains("//", StringComparison.Ordinal))
        {
            return directory + relative;
        }

        var root = Root(directory);
        var segments = new List<string>();
        foreach (var segment in (directory[root.Length..] + relative).Split('/'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case "..":
                    if (segments.Count > 0)
                    {
                        segments.RemoveAt(segments.Count - 1);
                    }

                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        var last = relative.EndsWith('/') ? "/" : string.Empty;
        return $"{root}/{string.Join('/', segments)}{last}";
    }

    private static string Escape(string reference)
    {
        // A relative reference is a URI: it is kept, but for characters that no URI has.
        foreach (var letter in reference)
        {
            if (letter is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or >= '\u007f')
            {
                return Encode(reference, keepPercent: true);
            }
        }

        return reference;
    }

    private static string Encode(string path, bool keepPercent = false)
    {
        StringBuilder? encoded = null;
        Span<byte> bytes = stackalloc byte[4];
        var done = 0;
        var index = 0;
        foreach (var rune in path.EnumerateRunes())
        {
            if (!IsPlain(rune.Value) && !(keepPercent && rune.Value is '%' or '#' or '?' or '[' or ']'))
            {
                encoded ??= new StringBuilder(path.Length + 16);
                encoded.Append(path, done, index - done);
                foreach (var part in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    encoded.Append('%').Append(part.ToString("X2"));
                }

                done = index + rune.Utf16SequenceLength;
            }

            index += rune.Utf16SequenceLength;
        }

        return encoded is null ? path : encoded.Append(path, done, path.Length - done).ToString();
    }

    private static bool IsPlain(int letter) =>
        letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9'
            or '/' or '-' or '.' or '_' or '~' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=' or ':' or '@';
}
