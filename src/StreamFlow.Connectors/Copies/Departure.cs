using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Copies;

/// <summary>A tar stream out of a location.</summary>
internal static class Departure
{
    /// <summary>Makes the command that packs a path, links followed, under its own name.</summary>
    public static ShellCommand Command(string path)
    {
        path = path.Length > 1 ? path.TrimEnd('/') : path;
        var slash = path.LastIndexOf('/');
        return new ShellCommand("tar", "-c", "-h", "-f", "-", "-C", slash == 0 ? "/" : path[..slash], "./" + path[(slash + 1)..]);
    }

    /// <summary>Gives the name under which a path is packed.</summary>
    public static string NameOf(string path) => path.TrimEnd('/')[(path.TrimEnd('/').LastIndexOf('/') + 1)..];
}
