using System.Text;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Data;

/// <summary>Puts the inputs of a job in their places: by links where the files are, by transfers elsewhere, by copies only when the job may change them.</summary>
/// <param name="registry">Knows where files are.</param>
/// <param name="tell">Is told about transfers.</param>
/// <param name="time">The clock.</param>
internal sealed class InputStaging(DataRegistry registry, Action<WorkflowEvent> tell, TimeProvider time)
{
    /// <summary>Stages everything that a job needs.</summary>
    public async ValueTask StageAsync(IReadOnlyList<StagingItem> items, DataPlace place, CancellationToken cancellationToken)
    {
        string? lastParent = null;
        foreach (var item in items)
        {
            var parent = item.Target[..item.Target.LastIndexOf('/')];
            if (!string.Equals(parent, lastParent, StringComparison.Ordinal))
            {
                await place.Files.CreateDirectoryAsync(parent, cancellationToken);
                lastParent = parent;
            }

            switch (item.Kind)
            {
                case StagingKind.Directory:
                    await place.Files.CreateDirectoryAsync(item.Target, cancellationToken);
                    break;
                case StagingKind.Write:
                    await WriteAsync(item, place.Files, cancellationToken);
                    break;
                default:
                    await BringAsync(item, place, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>Stages what needs a transfer or a copy, and leaves directories and links to be made together with the command of the job.</summary>
    /// <returns>What is left, the directories of the job included.</returns>
    public async ValueTask<JobStaging> StageWithCommandAsync(IReadOnlyList<StagingItem> items, DataPlace place, JobSpace space, CancellationToken cancellationToken)
    {
        var directories = new List<string>();
        var links = new List<StagedLink>();
        var others = new List<StagingItem>();
        foreach (var item in items)
        {
            if (item.Kind == StagingKind.Directory)
            {
                directories.Add(item.Target);
            }
            else if (item is { Kind: StagingKind.Link or StagingKind.Update, Source: { } source } && DocumentUri.ToPath(source) is { } path && IsAt(place, path))
            {
                directories.Add(FileName.Directory(item.Target));
                links.Add(new StagedLink(item.Target, path));
            }
            else
            {
                others.Add(item);
            }
        }

        await StageAsync(others, place, cancellationToken);
        return space.Stage(directories.Distinct(StringComparer.Ordinal), links);
    }

    private bool IsAt(DataPlace place, string path) =>
        registry.FindDistant(path) is { } origin ? place.SharesFilesWith(origin) : place.Location.IsLocal;

    private static async ValueTask WriteAsync(StagingItem item, ILocationFileSystem files, CancellationToken cancellationToken)
    {
        await using var stream = await files.OpenWriteAsync(item.Target, cancellationToken);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(item.Text ?? string.Empty), cancellationToken);
    }

    private async ValueTask BringAsync(StagingItem item, DataPlace place, CancellationToken cancellationToken)
    {
        var source = DocumentUri.ToPath(item.Source!)
            ?? throw new WorkflowExecutionException($"'{item.Source}' cannot be staged: only files of this machine and of the run's own jobs can");
        if (IsAt(place, source))
        {
            if (item.Kind == StagingKind.Copy)
            {
                await place.Files.CopyAsync(source, item.Target, cancellationToken);
            }
            else
            {
                await place.Files.LinkAsync(source, item.Target, LinkKind.Symbolic, cancellationToken);
            }

            return;
        }

        // What the job does not change may be a link, where the place can see the source.
        var options = item.Kind == StagingKind.Link ? CopyOptions.Shared : CopyOptions.Private;
        await TransferAsync(registry.FindDistant(source), source, item.Target, options, place, cancellationToken);
    }

    private async ValueTask TransferAsync(
        DataPlace? origin, string source, string target, CopyOptions how, DataPlace place, CancellationToken cancellationToken)
    {
        long bytes = 0;
        var from = origin?.Name ?? "this machine";
        var options = how with { Progress = new ByteCount(count => Report(bytes += count, isComplete: false)) };
        if (origin is null)
        {
            await place.Connector.CopyLocalToRemoteAsync(source, target, [place.Location], options, cancellationToken);
        }
        else if (place.Location.IsLocal)
        {
            await origin.Connector.CopyRemoteToLocalAsync(origin.Location, source, target, options, cancellationToken);
        }
        else
        {
            await place.Connector.CopyRemoteToRemoteAsync(origin.Connector, origin.Location, source, target, [place.Location], options, cancellationToken);
        }

        Report(bytes, isComplete: true);

        void Report(long moved, bool isComplete) =>
            tell(new TransferProgress(time.GetUtcNow(), from, place.Name, target, moved, isComplete));
    }

    private sealed class ByteCount(Action<long> add) : IProgress<long>
    {
        public void Report(long value) => add(value);
    }
}
