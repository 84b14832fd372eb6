using StreamFlow.Core.Files;

namespace StreamFlow.Connectors.Copies;

/// <summary>Compares a copy with its source by the checksums that each side computes for itself, so that nothing is moved once more.</summary>
/// <param name="files">The files of the source.</param>
/// <param name="path">The path of the source.</param>
internal sealed class ChecksumComparison(ILocationFileSystem files, string path)
{
    private const int AtOnce = 4;

    /// <summary>Compares the source with a copy.</summary>
    /// <exception cref="IOException">They differ; the message names the first file that does.</exception>
    public async Task CompareAsync(ILocationFileSystem copyFiles, string copyPath, CancellationToken cancellationToken)
    {
        var entry = await copyFiles.StatAsync(copyPath, followLinks: true, cancellationToken);
        if (entry is not { Kind: FileKind.Directory })
        {
            await CompareFileAsync(path, copyPath);
            return;
        }

        var waiting = new Stack<string>([string.Empty]);
        while (waiting.TryPop(out var relative))
        {
            var entries = await copyFiles.ListAsync(copyPath + relative, cancellationToken);
            foreach (var directory in entries.Where(static child => child.Kind == FileKind.Directory))
            {
                waiting.Push($"{relative}/{directory.Name}");
            }

            await Parallel.ForEachAsync(
                entries.Where(static child => child.Kind == FileKind.File),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (file, _) => await CompareFileAsync($"{path}{relative}/{file.Name}", file.Path));
        }

        async ValueTask CompareFileAsync(string sourceFile, string copyFile)
        {
            var (source, copy) = (await files.HashAsync(sourceFile, cancellationToken), await copyFiles.HashAsync(copyFile, cancellationToken));
            if (source != copy)
            {
                throw new IOException($"the copy of '{sourceFile}' is not the same: {source.Size} bytes with checksum {source.Sha1} there, {copy.Size} with {copy.Sha1} here");
            }
        }
    }
}
