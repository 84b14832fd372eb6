using System.Globalization;
using StreamFlow.Connectors.Shells;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Files;

/// <summary>The files of any location that has a POSIX shell and the usual tools, GNU's or busybox's. Each operation is one round trip.</summary>
/// <param name="connector">Opens streams for what is too large for a round trip.</param>
/// <param name="location">The location.</param>
/// <param name="shells">The shells there.</param>
internal sealed class ShellFileSystem(IConnector connector, ExecutionLocation location, LocationShells shells) : ILocationFileSystem
{
    /// <summary>A file up to this size travels in the answer of a command, without a stream of its own.</summary>
    private const int SmallFile = 256 * 1024;

    public async ValueTask<FileEntry?> StatAsync(string path, bool followLinks, CancellationToken cancellationToken)
    {
        var answer = await shells.RunAsync(FileListing.Stat(path), cancellationToken);
        var entries = FileListing.Parse(Checked(answer, path).Output);
        return entries.Count == 0 || (followLinks && entries[0].Kind == FileKind.SymbolicLink) ? null
            : !followLinks && entries[0].IsLink ? new FileEntry(path, FileKind.SymbolicLink, 0) { IsLink = true }
            : entries[0] with { Path = path };
    }

    public async ValueTask<IReadOnlyList<FileEntry>> ListAsync(string directory, CancellationToken cancellationToken)
    {
        var entries = FileListing.Parse(Checked(await shells.RunAsync(FileListing.Children(directory), cancellationToken), directory).Output);
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return entries;
    }

    public async ValueTask<IReadOnlyList<FileEntry>> GlobAsync(string directory, string pattern, CancellationToken cancellationToken)
    {
        var entries = FileListing.Parse(Checked(await shells.RunAsync(FileListing.Matching(directory, pattern), cancellationToken), directory).Output);
        entries.RemoveAll(static entry => entry.Kind == FileKind.SymbolicLink);
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return entries;
    }

    public async ValueTask<Stream> OpenReadAsync(string path, CancellationToken cancellationToken)
    {
        // The first line says whether the content follows.
        var command = ShellCommand.FromScript(
            $"f={ShellCommand.Quote(path)}; [ -d \"$f\" ] && {{ echo \"$f: Is a directory\" >&2; exit 21; }}; s=$(stat -L -c %s -- \"$f\" 2>/dev/null || wc -c <\"$f\") || exit; "
            + $"if [ \"$s\" -le {SmallFile} ] && [ -f \"$f\" ]; then echo here && cat -- \"$f\"; else [ -r \"$f\" ] && echo large || cat -- \"$f\"; fi");
        var answer = Checked(await shells.RunAsync(command, cancellationToken), path);
        return answer.Output.AsSpan().StartsWith("here\n"u8)
            ? new MemoryStream(answer.Output, 5, answer.Output.Length - 5, writable: false)
            : await connector.OpenReaderAsync(location, new ShellCommand("cat", "--", path), cancellationToken);
    }

    public async ValueTask<Stream> OpenWriteAsync(string path, CancellationToken cancellationToken)
    {
        Checked(await shells.RunAsync(ShellCommand.FromScript($": >{ShellCommand.Quote(path)}"), cancellationToken), path);
        return new ShellFileWriter(
            async (bytes, token) => Checked(await shells.RunAsync(ShellFileWriter.Command(path, bytes), token), path),
            token => connector.OpenWriterAsync(location, ShellCommand.FromScript($"cat >{ShellCommand.Quote(path)}"), token));
    }

    public async ValueTask<string> ReadTextAsync(string path, int maximumBytes, CancellationToken cancellationToken)
    {
        var answer = Checked(await shells.RunAsync(new ShellCommand("head", "-c", maximumBytes.ToString(CultureInfo.InvariantCulture)).InputFrom(path), cancellationToken), path);
        return Utf8Text.WholeCharacters(answer.Output);
    }

    public async ValueTask<FileDigest> HashAsync(string path, CancellationToken cancellationToken)
    {
        var command = ShellCommand.FromScript(
            $"f={ShellCommand.Quote(path)}; if command -v sha1sum >/dev/null; then sha1sum <\"$f\"; elif command -v shasum >/dev/null; then shasum <\"$f\"; else openssl sha1 -r <\"$f\"; fi && wc -c <\"$f\"");
        var answer = Checked(await shells.RunAsync(command, cancellationToken), path).OutputText;
        var end = answer.IndexOf('\n', StringComparison.Ordinal);
        return new FileDigest(answer[..40], long.Parse(answer.AsSpan(end + 1).Trim(), CultureInfo.InvariantCulture));
    }

    public async ValueTask CreateDirectoryAsync(string path, CancellationToken cancellationToken) =>
        Checked(await shells.RunAsync(new ShellCommand("mkdir", "-p", "--", path), cancellationToken), path);

    public async ValueTask LinkAsync(string target, string path, LinkKind kind, CancellationToken cancellationToken)
    {
        var quoted = ShellCommand.Quote(path);
        var command = ShellCommand.FromScript(
            $"[ -e {quoted} ] || [ -L {quoted} ] && {{ echo {quoted}': File exists' >&2; exit 17; }}; ln {(kind == LinkKind.Symbolic ? "-s" : string.Empty)} -- {ShellCommand.Quote(target)} {quoted}");
        Checked(await shells.CaptureAsync(command, cancellationToken), path);
    }

    public async ValueTask<string> ResolveAsync(string path, CancellationToken cancellationToken)
    {
        var quoted = ShellCommand.Quote(path);
        var command = ShellCommand.FromScript($"if [ -e {quoted} ]; then readlink -f -- {quoted}; else echo {quoted}': No such file or directory' >&2; exit 2; fi");
        return Checked(await shells.RunAsync(command, cancellationToken), path).OutputText[..^1];
    }

    public async ValueTask CopyAsync(string source, string destination, CancellationToken cancellationToken)
    {
        var (from, to) = (ShellCommand.Quote(source), ShellCommand.Quote(destination));
        var command = ShellCommand.FromScript(
            $"[ -e {to} ] || [ -L {to} ] && {{ echo {to}': File exists' >&2; exit 17; }}; cp -RLp -- {from} {to} && chmod -R u+w -- {to}");
        Checked(await shells.CaptureAsync(command, cancellationToken), source);
    }

    public async ValueTask MoveAsync(string source, string destination, CancellationToken cancellationToken)
    {
        var (from, to) = (ShellCommand.Quote(source), ShellCommand.Quote(destination));
        var command = ShellCommand.FromScript($"if [ -d {to} ] && [ ! -L {to} ]; then rmdir -- {to} || exit; elif [ -L {to} ]; then rm -f -- {to}; fi; mv -f -- {from} {to}");
        Checked(await shells.CaptureAsync(command, cancellationToken), source);
    }

    public async ValueTask DeleteAsync(string path, CancellationToken cancellationToken)
    {
        var quoted = ShellCommand.Quote(path);
        var command = ShellCommand.FromScript($"rm -rf -- {quoted} 2>/dev/null || {{ chmod -R u+rwX -- {quoted}; rm -rf -- {quoted}; }}");
        Checked(await shells.RunAsync(command, cancellationToken), path);
    }

    private ShellAnswer Checked(ShellAnswer answer, string path)
    {
        if (answer.ExitCode == 0)
        {
            return answer;
        }

        var message = answer.Error.Length > 0 ? $"{location}: {answer.ErrorText}" : $"{location}: '{path}': exit code {answer.ExitCode}";
        throw message.Contains("Permission denied", StringComparison.OrdinalIgnoreCase) || message.Contains("Operation not permitted", StringComparison.OrdinalIgnoreCase)
            ? new UnauthorizedAccessException(message)
            : message.Contains("No such file", StringComparison.Ordinal) || message.Contains("nonexistent", StringComparison.Ordinal) ? new FileNotFoundException(message, path)
            : new IOException(message);
    }
}
