using System.Globalization;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Containers;

/// <summary>What one side of a mount sees of a path: device and inode of what is there, or of the closest directory above it that is.</summary>
/// <param name="User">Who looks.</param>
/// <param name="Missing">How many components of the path do not exist.</param>
/// <param name="File">Device and inode, which are the same on both sides of a mount, and on no others.</param>
/// <param name="Owner">The user to whom it belongs.</param>
/// <param name="HasLinks">Whether it is a directory with symbolic links below, which may lead elsewhere on the other side.</param>
internal sealed record PathSight(int User, int Missing, string File, int Owner, bool HasLinks)
{
    // The number that stands for users who have none in a container.
    private const int Nobody = 65534;

    // 'stat -c' is that of GNU and busybox; where it is another one, nothing is proved and everything copied.
    private const string Script = """
        n=0
        while [ ! -e "$p" ] && [ ! -L "$p" ]; do p=${p%/*} n=$((n + 1)); [ -n "$p" ] || p=/; done
        l=0
        [ "$n" -eq 0 ] && [ -d "$p" ] && l=$(find "$p" -type l | head -n 1 | wc -l)
        echo "$(id -u) $n $(stat -L -c '%d:%i %u' -- "$p") $l"
        """;

    /// <summary>Makes the command that looks.</summary>
    public static ShellCommand Look(string path) => ShellCommand.FromScript($"p={ShellCommand.Quote(path)}\n{Script}");

    /// <summary>Reads what it said; null when it could not look.</summary>
    public static PathSight? Read(int exitCode, string text)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return exitCode == 0 && words.Length == 5
            && int.TryParse(words[0], CultureInfo.InvariantCulture, out var user)
            && int.TryParse(words[1], CultureInfo.InvariantCulture, out var missing)
            && int.TryParse(words[3], CultureInfo.InvariantCulture, out var owner)
            ? new PathSight(user, missing, words[2], owner, words[4] != "0")
            : null;
    }

    /// <summary>Gets whether this and another one are of the same file.</summary>
    public bool IsSameAs(PathSight other) => Missing == other.Missing && string.Equals(File, other.File, StringComparison.Ordinal);

    /// <summary>Gets whether what the user outside writes can be used by the user inside as if it were theirs. This is the sight from inside.</summary>
    public bool CanUseWhatIsWrittenBy(PathSight outside) =>
        (User == 0 && Owner != Nobody)
        || (Owner == outside.Owner && Owner != Nobody && User == outside.User)
        || (outside.Owner == outside.User && Owner == User);
}
