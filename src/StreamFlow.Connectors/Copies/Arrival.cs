using System.IO.Compression;
using System.Security.Cryptography;
using StreamFlow.Connectors.Shells;
using StreamFlow.Connectors.Tar;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Copies;

/// <summary>A tar stream into a location. What arrives gets its final name only when it is whole.</summary>
internal sealed class Arrival : IAsyncDisposable
{
    private readonly IConnector _connector;
    private readonly LocationShells _shells;
    private readonly ExecutionLocation _location;
    private readonly string _destination;
    private readonly string _directory;
    private Stream? _stream;
    private bool _isComplete;

    private Arrival(IConnector connector, LocationShells shells, ExecutionLocation location, string destination)
    {
        _connector = connector;
        _shells = shells;
        _location = location;
        _destination = destination;
        _directory = $"{Parent(destination)}/.streamflow-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
    }

    /// <summary>Gets where the archive is written.</summary>
    public Stream Stream => _stream!;

    /// <summary>Opens the stream.</summary>
    /// <param name="connector">Reaches the location.</param>
    /// <param name="shells">Its shells.</param>
    /// <param name="location">The location.</param>
    /// <param name="destination">The path that what arrives gets.</param>
    /// <param name="isCompressed">Whether it is compressed on the way.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Arrival> OpenAsync(
        IConnector connector, LocationShells shells, ExecutionLocation location, string destination, bool isCompressed, CancellationToken cancellationToken)
    {
        var arrival = new Arrival(connector, shells, location, destination);
        var command = new ShellCommand("mkdir", "-p", "--", arrival._directory).And();
        command = isCompressed ? command.Words("gzip", "-d", "-c").Pipe() : command;
        var stream = await connector.OpenWriterAsync(
            location, command.Words("env", Departure.LargeRecords, "tar", "-x", "-o", "-p", "-f", "-", "-C", arrival._directory), cancellationToken);
        arrival._stream = isCompressed ? new GZipStream(stream, CompressionLevel.Fastest) : stream;
        return arrival;
    }

    /// <summary>Waits for the last byte, compares what has arrived with what was sent, and gives it its name.</summary>
    public async Task CompleteAsync(string name, TarTotals sent, ChecksumComparison? comparison, CancellationToken cancellationToken)
    {
        await _stream!.DisposeAsync();
        _stream = null;
        if (comparison is not null)
        {
            await comparison.CompareAsync(_connector.GetFileSystem(_location), $"{_directory}/{name}", cancellationToken);
        }

        var (from, to, directory) = (ShellCommand.Quote($"{_directory}/{name}"), ShellCommand.Quote(_destination), ShellCommand.Quote(_directory));
        var bytes = sent.HardLinks > 0 ? string.Empty : "printf \" %.0f\", s";
        var expected = sent.HardLinks > 0 ? $"{sent.Files}" : $"{sent.Files} {sent.Bytes}";
        var command = ShellCommand.FromScript(
            $$"""
            if [ -d {{from}} ]; then
            a=$(cd {{directory}} && find . -type f -exec stat -c %s -- {} + | awk '{ n++; s += $1 } END { printf "%d", n; {{bytes}} }')
            else
            a="1 $(($(stat -c %s -- {{from}} 2>/dev/null || wc -c <{{from}})))"
            fi
            [ "$a" = "{{expected}}" ] || { echo "{{expected}} (files, bytes) were sent, but $a have arrived" >&2; exit 65; }
            if [ -d {{to}} ] && [ ! -L {{to}} ]; then rmdir -- {{to}} || exit; elif [ -L {{to}} ]; then rm -f -- {{to}}; fi
            mv -f -- {{from}} {{to}} && rmdir -- {{directory}}
            """);
        var answer = await _shells.CaptureAsync(command, cancellationToken);
        if (answer.ExitCode != 0)
        {
            throw new IOException($"the copy to '{_destination}' at {_location} failed: {answer.ErrorText}");
        }

        _isComplete = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isComplete)
        {
            return;
        }

        try
        {
            if (_stream is not null)
            {
                await _stream.DisposeAsync();
            }
        }
        catch (Exception error) when (error is WorkflowExecutionException or IOException)
        {
            // The copy has failed for another reason, or for this one, which is known already.
        }

        try
        {
            await _shells.RunAsync(new ShellCommand("rm", "-rf", "--", _directory), CancellationToken.None);
        }
        catch (Exception error) when (error is WorkflowExecutionException or IOException or ObjectDisposedException)
        {
            // The location cannot be reached: what is left there has no final name.
        }
    }

    private static string Parent(string path)
    {
        var parent = path[..path.LastIndexOf('/')];
        return parent.Length == 0 ? "/." : parent;
    }
}
