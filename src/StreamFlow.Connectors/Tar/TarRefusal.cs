using System.Formats.Tar;

namespace StreamFlow.Connectors.Tar;

/// <summary>Decides which members of an archive from elsewhere are taken.</summary>
internal static class TarRefusal
{
    private const UnixFileMode SetId = UnixFileMode.SetUser | UnixFileMode.SetGroup;

    /// <summary>Refuses a member that would land outside of the target, or that is nothing a workflow has a use for.</summary>
    /// <exception cref="WorkflowExecutionException">The member is refused; the message has its name.</exception>
    public static void Check(string name, TarEntryType type, string? linkName, UnixFileMode mode)
    {
        CheckName(name, name);
        switch (type)
        {
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile or TarEntryType.Directory or TarEntryType.DirectoryList:
                break;
            case TarEntryType.HardLink:
                CheckName(name, linkName ?? string.Empty);
                break;
            case TarEntryType.SymbolicLink:
                CheckLink(name, linkName ?? string.Empty);
                break;
            default:
                throw Refuse(name, $"it is no file, directory or link, but of type {type}");
        }

        if ((mode & SetId) != UnixFileMode.None && type is not (TarEntryType.Directory or TarEntryType.DirectoryList))
        {
            throw Refuse(name, "it would run with the rights of its owner (set-id)");
        }
    }

    /// <summary>Makes the error that refuses a member.</summary>
    public static WorkflowExecutionException Refuse(string name, string why) =>
        new($"the member '{name}' of the transfer is refused: {why}; the other side may not be what you think it is");

    private static void CheckName(string member, string path)
    {
        if (path.StartsWith('/'))
        {
            throw Refuse(member, $"'{path}' is absolute");
        }

        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || path.Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw Refuse(member, $"'{path}' leads out of the target");
        }
    }

    // A link may lead to another member, however far up it goes first, but not out.
    private static void CheckLink(string member, string target)
    {
        if (target.StartsWith('/'))
        {
            throw Refuse(member, $"it is a link to '{target}', outside of the target");
        }

        var depth = member.Split('/').Count(static part => part is not ("" or ".")) - 1;
        foreach (var part in target.Split('/'))
        {
            depth += part switch { ".." => -1, "" or "." => 0, _ => 1 };
            if (depth < 0)
            {
                throw Refuse(member, $"it is a link to '{target}', outside of the target");
            }
        }
    }
}
