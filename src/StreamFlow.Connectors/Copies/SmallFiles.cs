using System.Text;
using StreamFlow.Connectors.Shells;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Copies;

/// <summary>Small files that are fetched together in one round trip: for each alone, starting the programs that read it would take longest.</summary>
internal static class SmallFiles
{
    /// <summary>How many files one round trip brings at most.</summary>
    public const int MostAtOnce = 64;

    private const int MostBytes = 4 * 1024 * 1024;

    // A line for each file, with its size first; then all contents, one after the other.
    private const string Script = """
        s=$(stat -L -c '%s %a %Y' -- "$@") || exit
        n=0
        while read -r a b; do n=$((n + a)); done <<.
        $s
        .
        [ "$n" -le "$m" ] || exit 75
        printf '%s\n' "$s"
        cat -- "$@"
        """;

    /// <summary>Fetches files of a location.</summary>
    /// <returns>False when they are not all files, or not all small; then nothing has been written.</returns>
    public static async ValueTask<bool> FetchAsync(LocationShells shells, IReadOnlyList<FileCopy> files, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var command = new ShellCommand("set", "--").Words(files.Select(static file => file.SourcePath));
        var answer = await shells.RunAsync(ShellCommand.FromScript($"m={MostBytes}\n{command}\n{Script}"), cancellationToken);
        if (answer.ExitCode != 0 || Parse(answer.Output, files.Count) is not { } small)
        {
            return false;
        }

        for (var i = 0; i < small.Length; i++)
        {
            small[i].Write(files[i].DestinationPath);
            progress?.Report(small[i].Length);
        }

        return true;
    }

    // Null when the sizes are no longer those of the contents.
    private static SmallFile[]? Parse(ReadOnlySpan<byte> answer, int count)
    {
        var lines = new string[count];
        for (var i = 0; i < count; i++)
        {
            var end = answer.IndexOf((byte)'\n');
            if (end < 0)
            {
                return null;
            }

            lines[i] = Encoding.ASCII.GetString(answer[..end]);
            answer = answer[(end + 1)..];
        }

        var files = new SmallFile[count];
        for (var i = 0; i < count; i++)
        {
            if (SmallFile.Parse(lines[i], answer) is not { } file)
            {
                return null;
            }

            files[i] = file;
            answer = answer[file.Length..];
        }

        return answer.IsEmpty ? files : null;
    }
}
