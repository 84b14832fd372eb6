using System.Buffers;
using System.Security.Cryptography;
using StreamFlow.Connectors.Local;
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
/// <param name="links">Knows where compression pays.</param>
internal sealed class LocationCopies(IConnector connector, Func<ExecutionLocation, LocationShells> shellsOf, int bufferSize, SlowLinks links)
{
    /// <summary>Sends a file or directory of this machine to locations.</summary>
    public async ValueTask SendAsync(
        string source,
        string destination,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        if (!File.Exists(source) && !Directory.Exists(source))
        {
            throw new FileNotFoundException($"'{source}' cannot be copied: it does not exist", source);
        }

        if (!options.VerifyChecksum && SmallFile.Read(source) is { } small)
        {
            await Task.WhenAll(destinations.Select(location => small.SendAsync(shellsOf(location), location, destination, cancellationToken)));
            options.Progress?.Report(small.Length);
            return;
        }

        var name = Departure.NameOf(source);
        await ReceiveAsync(
            destination,
            destinations,
            CompressionSample.IsSmall(source) ? null : new Lazy<Task<bool>>(() => CompressionSample.ShrinksAsync(source, cancellationToken)),
            async arrivals =>
            {
                await using var stream = new CountingStream([.. arrivals.Select(static arrival => arrival.Stream)], options.Progress);
                await using var buffered = new BufferedStream(stream, bufferSize);
                return await TarPacker.PackAsync(source.TrimEnd('/'), name, buffered, cancellationToken);
            },
            name,
            options.VerifyChecksum ? new ChecksumComparison(LocalFileSystem.Instance, source.TrimEnd('/')) : null,
            cancellationToken);
    }

    /// <summary>Brings a file or directory of a location to this machine.</summary>
    public async ValueTask FetchAsync(
        ExecutionLocation source,
        string sourcePath,
        string destination,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        var parent = Path.GetDirectoryName(destination)!;
        Directory.CreateDirectory(parent);
        if (!options.VerifyChecksum && await SmallFile.FetchAsync(shellsOf(source), sourcePath, cancellationToken) is { } small)
        {
            small.Write(destination);
            options.Progress?.Report(small.Length);
            return;
        }

        var directory = Path.Join(parent, $".streamflow-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        Directory.CreateDirectory(directory);
        try
        {
            var isCompressed = await links.AreCompressedAsync(connector, source, cancellationToken)
                && await CompressionSample.ShrinksAsync(connector, source, sourcePath, cancellationToken);
            await using (var stream = await Departure.OpenAsync(connector, source, sourcePath, isCompressed, cancellationToken))
            {
                await using var counted = new CountedReader(stream, options.Progress);
                await TarUnpacker.UnpackAsync(counted, directory, cancellationToken);
            }

            var arrived = Path.Join(directory, Departure.NameOf(sourcePath));
            if (options.VerifyChecksum)
            {
                await new ChecksumComparison(connector.GetFileSystem(source), sourcePath.TrimEnd('/')).CompareAsync(LocalFileSystem.Instance, arrived, cancellationToken);
            }

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
    public async ValueTask RelayAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destination,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        var shrinks = new Lazy<Task<bool>>(() => CompressionSample.ShrinksAsync(sourceConnector, source, sourcePath, cancellationToken));
        await ReceiveAsync(
            destination,
            destinations,
            shrinks,
            async arrivals =>
            {
                await using var output = new CountingStream([.. arrivals.Select(static arrival => arrival.Stream)], options.Progress);
                var isCompressed = await links.AreCompressedAsync(sourceConnector, source, cancellationToken) && await shrinks.Value;
                await using var input = await Departure.OpenAsync(sourceConnector, source, sourcePath, isCompressed, cancellationToken);
                return await PassAsync(input, output, cancellationToken);
            },
            Departure.NameOf(sourcePath),
            options.VerifyChecksum ? new ChecksumComparison(sourceConnector.GetFileSystem(source), sourcePath.TrimEnd('/')) : null,
            cancellationToken);
    }

    /// <summary>Copies inside of one location: a link when the copy is only read.</summary>
    public static async ValueTask CopyInsideAsync(ILocationFileSystem files, string source, string destination, CopyOptions options, CancellationToken cancellationToken)
    {
        await files.CreateDirectoryAsync(destination[..Math.Max(1, destination.LastIndexOf('/'))], cancellationToken);
        if (options.ReadOnly)
        {
            await files.LinkAsync(source, destination, LinkKind.Symbolic, cancellationToken);
            return;
        }

        var partial = $"{destination}.partial-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        try
        {
            await files.CopyAsync(source, partial, cancellationToken);
            if (options.VerifyChecksum)
            {
                await new ChecksumComparison(files, source.TrimEnd('/')).CompareAsync(files, partial, cancellationToken);
            }

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
        var writing = Task.CompletedTask;
        try
        {
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
            // Nobody else may have a chunk that is still on its way.
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ArrayPool<byte>.Shared.Return(current);
            ArrayPool<byte>.Shared.Return(next);
        }
    }

    private async ValueTask ReceiveAsync(
        string destination,
        IReadOnlyList<ExecutionLocation> destinations,
        Lazy<Task<bool>>? shrinks,
        Func<Arrival[], ValueTask<TarTotals>> send,
        string name,
        ChecksumComparison? comparison,
        CancellationToken cancellationToken)
    {
        var opening = destinations.Select(location => OpenAsync(location, destination, shrinks, cancellationToken)).ToArray();
        try
        {
            var arrivals = await Task.WhenAll(opening);
            var sent = await send(arrivals);
            await Task.WhenAll(arrivals.Select(arrival => arrival.CompleteAsync(name, sent, comparison, cancellationToken)));
        }
        catch (WorkflowExecutionException error) when (error.Message.Contains("rote only", StringComparison.Ordinal))
        {
            // That is how tar says it when a part of a block still had room.
            throw new IOException($"the copy to '{destination}' failed: No space left on device ({error.Message})", error);
        }
        finally
        {
            foreach (var arrival in opening.Where(static task => task.IsCompletedSuccessfully))
            {
                await (await arrival).DisposeAsync();
            }
        }
    }

    private async Task<Arrival> OpenAsync(ExecutionLocation location, string destination, Lazy<Task<bool>>? shrinks, CancellationToken cancellationToken)
    {
        var isCompressed = shrinks is not null && await links.AreCompressedAsync(connector, location, cancellationToken) && await shrinks.Value;
        return await Arrival.OpenAsync(connector, shellsOf(location), location, destination, isCompressed, cancellationToken);
    }
}
