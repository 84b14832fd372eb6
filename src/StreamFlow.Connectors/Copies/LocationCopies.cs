using System.Buffers;
using System.Security.Cryptography;
using StreamFlow.Connectors.Shells;
using StreamFlow.Connectors.Tar;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors.Copies;

/// <summary>Copies between this machine and the locations of one connector, and between locations, as streams of tar: in constant memory, several destinations at once.</summary>
/// <param name="connector">Opens the streams.</param>
/// <param name="shellsOf">Gives the shells of a location.</param>
/// <param name="bufferSize">The size of the chunks in which bytes pass through this process.</param>
internal sealed class LocationCopies(IConnector connector, Func<ExecutionLocation, LocationShells> shellsOf, int bufferSize)
{
    /// <summary>Sends a file or directory of this machine to locations.</summary>
    public async ValueTask SendAsync(
        string source,
        string destination,
        IReadOnlyList<ExecutionLocation> destinations,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        if (!File.Exists(source) && !Directory.Exists(source))
        {
            throw new FileNotFoundException($"'{source}' cannot be copied: it does not exist", source);
        }

        if (SmallFile.Read(source) is { } small)
        {
            await Task.WhenAll(destinations.Select(location => small.SendAsync(shellsOf(location), location, destination, cancellationToken)));
            progress?.Report(small.Length);
            return;
        }

        var name = Departure.NameOf(source);
        await ReceiveAsync(
            destination,
            destinations,
            async arrivals =>
            {
                await using var stream = new CountingStream([.. arrivals.Select(static arrival => arrival.Stream)], progress);
                await using var buffered = new BufferedStream(stream, bufferSize);
                return await TarPacker.PackAsync(source.TrimEnd('/'), name, buffered, cancellationToken);
            },
            name,
            cancellationToken);
    }

    /// <summary>Brings a file or directory of a location to this machine.</summary>
    public async ValueTask FetchAsync(
        ExecutionLocation source,
        string sourcePath,
        string destination,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        var parent = Path.GetDirectoryName(destination)!;
        Directory.CreateDirectory(parent);
        if (await SmallFile.FetchAsync(shellsOf(source), sourcePath, cancellationToken) is { } small)
        {
            small.Write(destination);
            progress?.Report(small.Length);
            return;
        }

        var directory = Path.Join(parent, $".streamflow-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        Directory.CreateDirectory(directory);
        try
        {
            await using (var stream = await connector.OpenReaderAsync(source, Departure.Command(sourcePath), cancellationToken))
            {
                await using var counted = new CountedReader(stream, progress);
                await TarUnpacker.UnpackAsync(counted, directory, cancellationToken);
            }

            var arrived = Path.Join(directory, Departure.NameOf(sourcePath));
            if (Directory.Exists(arrived))
            {
                Directory.Move(arrived, destination);
            }
            else
            {
                File.Move(arrived, destination, overwrite: true);
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>Passes a file or directory of any location on to others, through this process.</summary>
    public ValueTask RelayAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destination,
        IReadOnlyList<ExecutionLocation> destinations,
        IProgress<long>? progress,
        CancellationToken cancellationToken) =>
        ReceiveAsync(
            destination,
            destinations,
            async arrivals =>
            {
                await using var output = new CountingStream([.. arrivals.Select(static arrival => arrival.Stream)], progress);
                await using var input = await sourceConnector.OpenReaderAsync(source, Departure.Command(sourcePath), cancellationToken);
                return await PassAsync(input, output, cancellationToken);
            },
            Departure.NameOf(sourcePath),
            cancellationToken);

    /// <summary>Copies inside of one location: a link when the copy is only read.</summary>
    public static async ValueTask CopyInsideAsync(ILocationFileSystem files, string source, string destination, bool isReadOnly, CancellationToken cancellationToken)
    {
        await files.CreateDirectoryAsync(destination[..Math.Max(1, destination.LastIndexOf('/'))], cancellationToken);
        if (isReadOnly)
        {
            await files.LinkAsync(source, destination, LinkKind.Symbolic, cancellationToken);
            return;
        }

        var partial = $"{destination}.partial-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        try
        {
            await files.CopyAsync(source, partial, cancellationToken);
            await files.MoveAsync(partial, destination, cancellationToken);
        }
        catch
        {
            await files.DeleteAsync(partial, CancellationToken.None);
            throw;
        }
    }

    // Reading and writing overlap: while one chunk is on its way out, the next one comes in.
    private async ValueTask<TarTotals> PassAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var scanner = new TarScanner();
        var (current, next) = (ArrayPool<byte>.Shared.Rent(bufferSize), ArrayPool<byte>.Shared.Rent(bufferSize));
        try
        {
            var writing = Task.CompletedTask;
            int read;
            while ((read = await input.ReadAsync(current.AsMemory(0, bufferSize), cancellationToken)) > 0)
            {
                scanner.Take(current.AsSpan(0, read));
                await writing;
                writing = output.WriteAsync(current.AsMemory(0, read), cancellationToken).AsTask();
                (current, next) = (next, current);
            }

            await writing;
            scanner.Finish();
            return scanner.Totals;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(current);
            ArrayPool<byte>.Shared.Return(next);
        }
    }

    private async ValueTask ReceiveAsync(
        string destination,
        IReadOnlyList<ExecutionLocation> destinations,
        Func<Arrival[], ValueTask<TarTotals>> send,
        string name,
        CancellationToken cancellationToken)
    {
        var opening = destinations.Select(location => Arrival.OpenAsync(connector, shellsOf(location), location, destination, cancellationToken)).ToArray();
        try
        {
            var arrivals = await Task.WhenAll(opening);
            var sent = await send(arrivals);
            await Task.WhenAll(arrivals.Select(arrival => arrival.CompleteAsync(name, sent, cancellationToken)));
        }
        finally
        {
            foreach (var arrival in opening.Where(static task => task.IsCompletedSuccessfully))
            {
                await (await arrival).DisposeAsync();
            }
        }
    }
}
