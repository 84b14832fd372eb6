using System.Globalization;
using System.Text;
using StreamFlow.Core.Files;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Files;

/// <summary>Asks a shell what names stand for, and understands the answer. Names may hold anything, newlines too.</summary>
internal static class FileListing
{
    // Two answers for each name: its kind and path, each ended by a NUL; and, for files, the size, on a line. GNU's find knows all at once.
    private const string Describe = """
        sf_one() {
        if [ -d "$1" ]; then sf_k=d; elif [ -f "$1" ]; then sf_k=f; elif [ -e "$1" ]; then sf_k=o; elif [ -L "$1" ]; then sf_k=l; else return; fi
        sf_i=- sf_n=0
        [ -L "$1" ] && sf_i=l
        [ "$sf_k" = f ] && sf_n=$(stat -L -c %s -- "$1" 2>/dev/null || wc -c <"$1")
        printf '%s%s %s %s\0' "$sf_i" "$sf_k" $sf_n "$1"
        }

        """;

    private const string GnuFind = "find -L \"$d\" -mindepth 1 -maxdepth 1 \\( -xtype l -printf l -o -printf - \\) -printf '%y %s %p\\0'";

    public static ShellCommand Stat(string path) => ShellCommand.FromScript($"{Describe}sf_one {ShellCommand.Quote(path)}; :");

    /// <summary>Asks for what is in a directory.</summary>
    public static ShellCommand Children(string directory)
    {
        var quoted = ShellCommand.Quote(directory.Length > 1 ? directory.TrimEnd('/') : directory);
        return ShellCommand.FromScript(
            $"d={quoted}; [ -d \"$d\" ] || {{ [ -e \"$d\" ] && echo \"$d: Not a directory\" >&2 || echo \"$d: No such file or directory\" >&2; exit 2; }}\n"
            + "[ -r \"$d\" ] || { echo \"$d: Permission denied\" >&2; exit 13; }\n"
            + $"if find / -maxdepth 0 -printf '' 2>/dev/null; then {GnuFind}; exit 0; fi\n"
            + $"{Describe}d=${{d%/}}; for f in \"$d\"/* \"$d\"/.[!.]* \"$d\"/..?*; do sf_one \"$f\"; done; :");
    }

    /// <summary>Asks for what matches a pattern; the shell expands it.</summary>
    public static ShellCommand Matching(string directory, string pattern)
    {
        var root = pattern.StartsWith('/') ? string.Empty : ShellCommand.Quote(directory.TrimEnd('/')) + "/";
        return ShellCommand.FromScript($"{Describe}for f in {root}{ForShell(pattern)}; do sf_one \"${{f%/}}\"; done; :");
    }

    /// <summary>Understands the answer to any of these questions.</summary>
    public static List<FileEntry> Parse(byte[] answer)
    {
        var entries = new List<FileEntry>();
        var rest = answer.AsSpan();
        while (rest.IndexOf((byte)0) is >= 0 and var end)
        {
            var record = Encoding.UTF8.GetString(rest[..end]);
            rest = rest[(end + 1)..];
            var blank = record.IndexOf(' ', 3);
            var kind = KindOf(record[1]);
            var size = kind == FileKind.File ? long.Parse(record.AsSpan(3, blank - 3), CultureInfo.InvariantCulture) : 0;
            entries.Add(new FileEntry(record[(blank + 1)..], kind, size) { IsLink = record[0] == 'l' || kind == FileKind.SymbolicLink });
        }

        return entries;
    }

    /// <summary>Gives the kind for which a letter stands.</summary>
    public static FileKind KindOf(char letter) => letter switch
    {
        'd' => FileKind.Directory,
        'f' => FileKind.File,
        'l' => FileKind.SymbolicLink,
        _ => FileKind.Other,
    };

    // Everything but the signs of a pattern loses its meaning for the shell.
    private static string ForShell(string pattern)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                Quoted(text, pattern[++i]);
            }
            else if (char.IsAsciiLetterOrDigit(c) || c is '*' or '?' or '[' or ']' or '!' or '^' or '-' or ':' or '.' or '_' or '/')
            {
                text.Append(c);
            }
            else
            {
                Quoted(text, c);
            }
        }

        return text.Length == 0 ? "." : text.ToString();
    }

    private static void Quoted(StringBuilder text, char c)
    {
        if (c == '\'')
        {
            text.Append("\\'");
        }
        else
        {
            text.Append('\'').Append(c).Append('\'');
        }
    }
}
