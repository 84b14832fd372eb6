using System.Globalization;

namespace StreamFlow.Engine.Data;

/// <summary>Gives outputs names in one directory: each its own, and a number before the extension when the name is taken.</summary>
internal sealed class OutputNames(string directory)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Takes a name.</summary>
    /// <param name="basename">The name that the output would like.</param>
    /// <returns>The absolute path that it gets.</returns>
    public string Take(string basename)
    {
        var name = basename;
        while (!_taken.Add(name))
        {
            var number = _next.GetValueOrDefault(basename) + 1;
            _next[basename] = number;
            var dot = basename.LastIndexOf('.');
            var stem = dot > 0 ? basename[..dot] : basename;
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{basename[stem.Length..]}");
        }

        return directory.TrimEnd('/') + "/" + name;
    }
}
