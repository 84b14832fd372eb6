using System.Globalization;
using System.Text;
using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Shells;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Copies;

/// <summary>A file that is copied in one round trip of a shell that is open anyway, because a stream of its own would take longer to open than to read.</summary>
internal sealed class SmallFile
{
    private const int LargestToSend = 32 * 1024;
    private const int LargestToFetch = 256 * 1024;
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly byte[] _content;
    private readonly UnixFileMode _mode;
    private readonly DateTimeOffset _time;

    private SmallFile(byte[] content, UnixFileMode mode, DateTimeOffset time)
    {
        _content = content;
        _mode = CopiedMode.Of(mode);
        _time = time;
    }

    /// <summary>Gets the size, in bytes.</summary>
    public int Length => _content.Length;

    /// <summary>Reads a file of this machine; null when it is none, or not small.</summary>
    public static SmallFile? Read(string path)
    {
        var info = new FileInfo(path);
        if (OperatingSystem.IsWindows() || !info.Exists || (info.LinkTarget is null ? info.Length : LargestToSend + 1) > LargestToSend
            || (info.Length == 0 && SpecialFile.Is(path)))
        {
            return null;
        }

        return new SmallFile(File.ReadAllBytes(path), info.UnixFileMode, new DateTimeOffset(info.LastWriteTimeUtc, TimeSpan.Zero));
    }

    /// <summary>Fetches a file of a location; null when it is none, or not small, or not there.</summary>
    public static async ValueTask<SmallFile?> FetchAsync(LocationShells shells, string path, CancellationToken cancellationToken)
    {
        var answer = await shells.RunAsync(
            ShellCommand.FromScript(
                $"f={ShellCommand.Quote(path)}; [ -f \"$f\" ] && s=$(stat -L -c '%s %a %Y' -- \"$f\") && [ \"${{s%% *}}\" -le {LargestToFetch} ] && echo \"$s\" && cat -- \"$f\""),
            cancellationToken);
        if (answer.ExitCode != 0 || answer.Output.AsSpan().IndexOf((byte)'\n') is not (> 0 and var end))
        {
            return null;
        }

        var content = answer.Output.AsSpan(end + 1);
        return Parse(Encoding.ASCII.GetString(answer.Output, 0, end), content) is { } file && file.Length == content.Length
            ? file
            : null; // It changed meanwhile; tar will say more about it.
    }

    /// <summary>Understands a line of <c>stat -c '%s %a %Y'</c> and takes as much content as it says; null when there is less.</summary>
    public static SmallFile? Parse(string line, ReadOnlySpan<byte> content)
    {
        var fields = line.Split(' ');
        var size = int.Parse(fields[0], CultureInfo.InvariantCulture);
        return size > content.Length ? null : new SmallFile(
            content[..size].ToArray(),
            (UnixFileMode)Convert.ToInt32(fields[1], 8),
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[2], CultureInfo.InvariantCulture)));
    }

    /// <summary>Writes it to this machine.</summary>
    public void Write(string destination)
    {
        var partial = $"{destination}.partial-{Guid.NewGuid():N}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = _mode;
            }

            using (var file = new FileStream(partial, options))
            {
                file.Write(_content);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(partial, _mode); // Whatever the umask says.
            }

            File.SetLastWriteTimeUtc(partial, _time.UtcDateTime);
            File.Move(partial, destination, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Writes it to a location.</summary>
    public async Task SendAsync(LocationShells shells, ExecutionLocation location, string destination, CancellationToken cancellationToken)
    {
        var parent = destination[..Math.Max(1, destination.LastIndexOf('/'))];
        var mask = Convert.ToString((int)(~_mode & (UnixFileMode)0x1b6), 8);
        var change = (_mode & AnyExecute) == UnixFileMode.None ? string.Empty : $"chmod {Convert.ToString((int)_mode, 8)} \"$t\" && ";
        var command = ShellCommand.FromScript(
            $$"""
            p={{ShellCommand.Quote(parent)}} d={{ShellCommand.Quote(destination)}}
            t=$p/.streamflow-{{Guid.NewGuid():N}}
            [ -d "$p" ] || mkdir -p -- "$p" || exit
            [ -d "$d" ] && { echo "$d: Is a directory" >&2; exit 21; }
            umask {{mask}}
            printf {{Escape(_content)}} >"$t" && [ "$(($(wc -c <"$t")))" -eq {{_content.Length}} ] && {{change}}touch -d @{{_time.ToUnixTimeSeconds()}} -- "$t" && mv -f -- "$t" "$d" && exit
            rm -f -- "$t"
            exit 5
            """);
        var answer = await shells.RunAsync(command, cancellationToken);
        if (answer.ExitCode != 0)
        {
            throw new IOException($"the copy to '{destination}' at {location} failed: {answer.ErrorText}");
        }
    }

    // A format of printf(1), in single quotes; every byte that means something there or is no plain character is written in octal.
    private static string Escape(byte[] content)
    {
        var text = new StringBuilder(content.Length + 16).Append('\'');
        foreach (var part in content)
        {
            // A dash in the first place would begin an option.
            if (!(part == '-' && text.Length == 1) && part is >= 0x20 and < 0x7f and not ((byte)'\'' or (byte)'\\' or (byte)'%'))
            {
                text.Append((char)part);
            }
            else
            {
                text.Append('\\').Append((char)('0' + (part >> 6))).Append((char)('0' + ((part >> 3) & 7))).Append((char)('0' + (part & 7)));
            }
        }

        return text.Append('\'').ToString();
    }
}
