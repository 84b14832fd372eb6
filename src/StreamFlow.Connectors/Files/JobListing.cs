using System.Globalization;
using StreamFlow.Core.Files;

namespace StreamFlow.Connectors.Files;

/// <summary>Understands the listing of a directory that a shell sends in one line with the end of a job: <c>-f 12 name/</c> for each name, as no name holds a slash.</summary>
/// <remarks>The first character is <c>l</c> for a symbolic link, the second the kind of what it leads to as <c>find -printf %y</c> gives it.</remarks>
internal static class JobListing
{
    /// <summary>Gives the entries; null when there is no listing, or none that can be understood.</summary>
    public static List<FileEntry>? Parse(string directory, string? listing)
    {
        if (listing is null)
        {
            return null;
        }

        var entries = new List<FileEntry>();
        var rest = listing.AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf('/');
            var record = end < 0 ? default : rest[..end];
            var blank = record.Length > 3 && record[2] == ' ' ? record[3..].IndexOf(' ') : -1;
            if (blank < 0 || !long.TryParse(record.Slice(3, blank), CultureInfo.InvariantCulture, out var size))
            {
                return null;
            }

            var kind = FileListing.KindOf(record[1]);
            entries.Add(new FileEntry($"{directory}/{record[(blank + 4)..]}", kind, kind == FileKind.File ? size : 0)
            {
                IsLink = record[0] == 'l' || kind == FileKind.SymbolicLink,
            });
            rest = rest[(end + 1)..];
        }

        return entries;
    }
}
