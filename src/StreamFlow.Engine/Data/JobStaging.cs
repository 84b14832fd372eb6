using System.Text;
using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Data;

/// <summary>Puts everything in place that a job needs before its command starts. What is only read is linked, never copied.</summary>
internal sealed class JobStaging(ILocationFileSystem files) : IInputPlacement
{
    /// <inheritdoc/>
    public string? FindInPlace(FileSystemValue value) => null;

    /// <summary>Does what the plan of a job says, in its order.</summary>
    /// <param name="items">What to put where.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    /// <exception cref="WorkflowExecutionException">A source cannot be read at this location.</exception>
    public async ValueTask StageAsync(IReadOnlyList<StagingItem> items, CancellationToken cancellationToken)
    {
        string? lastParent = null;
        foreach (var item in items)
        {
            var parent = item.Target[..Math.Max(item.Target.LastIndexOf('/'), 1)];
            if (parent != lastParent)
            {
                await files.CreateDirectoryAsync(parent, cancellationToken);
                lastParent = parent;
            }

            await StageAsync(item, cancellationToken);
        }
    }

    private async ValueTask StageAsync(StagingItem item, CancellationToken cancellationToken)
    {
        switch (item.Kind)
        {
            case StagingKind.Directory:
                await files.CreateDirectoryAsync(item.Target, cancellationToken);
                break;
            case StagingKind.Write:
                await files.DeleteAsync(item.Target, cancellationToken);
                await using (var stream = await files.OpenWriteAsync(item.Target, cancellationToken))
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(item.Text ?? string.Empty), cancellationToken);
                }

                break;
            case StagingKind.Copy:
                await files.DeleteAsync(item.Target, cancellationToken);
                await files.CopyAsync(SourceOf(item), item.Target, cancellationToken);
                break;
            default:
                await files.DeleteAsync(item.Target, cancellationToken);
                await files.LinkAsync(SourceOf(item), item.Target, LinkKind.Symbolic, cancellationToken);
                break;
        }
    }

    private static string SourceOf(StagingItem item) => DocumentUri.ToPath(item.Source!)
        ?? throw new ToolException($"the input '{item.Source}' cannot be staged: only files and the web can be read");
}
