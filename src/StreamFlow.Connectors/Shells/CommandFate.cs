using System.Globalization;
using System.Runtime.InteropServices;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Shells;

/// <summary>What became of a command whose shell was lost.</summary>
/// <param name="HasBegun">Whether it was begun, or may have been.</param>
/// <param name="ExitCode">The exit code, when it has ended.</param>
/// <param name="ProcessId">The process, when it still runs.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CommandFate(bool HasBegun, int? ExitCode, int? ProcessId)
{
    // The mark comes before the look: a shell that has not noted the command yet will see the mark and never begin it.
    private const string Script = """
        [ -d "$d" ] || { echo lost; exit; }
        : >"$d/x"
        s=0
        read -r s <"$d/s"
        [ "$s" -ge "$i" ] || { echo new; exit; }
        [ -e "$d/r" ] && while read -r a b; do [ "$a" = "$i" ] && { echo "ended $b"; exit; }; done <"$d/r"
        [ -e "$d/p" ] && while read -r a b; do [ "$a" = "$i" ] && kill -0 "$b" && { echo "alive $b"; exit; }; done <"$d/p"
        echo lost
        """;

    /// <summary>Makes the command that asks, at the location where the shell was.</summary>
    public static ShellCommand Question(string directory, long id) =>
        ShellCommand.FromScript($"d={ShellCommand.Quote(directory)} i={id}\n{Script}");

    /// <summary>Understands the answer.</summary>
    public static CommandFate Parse(string answer)
    {
        var words = answer.Trim().Split(' ');
        return words[0] switch
        {
            "new" => new CommandFate(HasBegun: false, null, null),
            "ended" => new CommandFate(HasBegun: true, int.Parse(words[1], CultureInfo.InvariantCulture), null),
            "alive" => new CommandFate(HasBegun: true, null, int.Parse(words[1], CultureInfo.InvariantCulture)),
            _ => new CommandFate(HasBegun: true, null, null),
        };
    }
}
