using StreamFlow.Core.Connectors;
using StreamFlow.Cwl.Tools.Staging;

namespace StreamFlow.Engine.Data;

/// <summary>The directories of one job: a working directory of its own, and what other jobs had before it and can have after it.</summary>
/// <param name="area">Which gets back what is used again.</param>
/// <param name="output">The working directory.</param>
/// <param name="scratch">What is used again.</param>
internal sealed class JobSpace(RunArea area, string output, ScratchDirectory scratch)
{
    private string[] _ahead = [];

    public RunArea Area => area;

    public ScratchDirectory Scratch { get; } = scratch;

    /// <summary>Gets whether the working directory was made ahead.</summary>
    public bool IsMade { get; init; }

    public JobDirectories Directories { get; } = new(output, scratch.Temporary, scratch.Inputs);

    /// <summary>Makes the directories.</summary>
    public async ValueTask MakeAsync(CancellationToken cancellationToken)
    {
        if (Scratch.Leftover is { } leftover)
        {
            await area.Files.DeleteAsync(leftover, cancellationToken);
            Scratch.Clear();
        }

        if (!Scratch.Exists)
        {
            await area.Files.CreateDirectoryAsync(Scratch.Temporary, cancellationToken);
            Scratch.Exists = true;
        }

        await area.Files.CreateDirectoryAsync(Directories.Output, cancellationToken);
    }

    /// <summary>Has the directories made, and looked at afterwards, together with the command of the job, for a connector that can do so.</summary>
    /// <param name="directories">What else is to be made.</param>
    /// <param name="links">The links to be made.</param>
    public JobStaging Stage(IEnumerable<string> directories, IReadOnlyList<StagedLink> links)
    {
        _ahead = IsMade ? [] : area.NextAhead();
        return new JobStaging
        {
            Removed = Scratch.Leftover is { } leftover ? [leftover] : [],
            Directories =
            [
                .. Scratch.Exists ? (ReadOnlySpan<string>)[] : [Scratch.Temporary],
                .. IsMade ? (ReadOnlySpan<string>)[] : [Directories.Output],
                .. _ahead,
                .. directories,
            ],
            Links = links,
            Listed = Directories.Output,
            Temporary = Directories.Temporary,
        };
    }

    /// <summary>Notes that what <see cref="Stage"/> asked for was done.</summary>
    public void SetStaged()
    {
        Scratch.Clear();
        Scratch.Exists = true;
        area.AddMade(_ahead);
    }

    /// <summary>Empties what the next job can have. The working directory stays: the outputs are there.</summary>
    /// <param name="hasInputs">Whether something was staged.</param>
    /// <param name="remains">What was seen when the job had ended, if anything.</param>
    public async ValueTask RecycleAsync(bool hasInputs, JobRemains? remains)
    {
        try
        {
            if (remains is { HasTemporaryFiles: false })
            {
                if (hasInputs)
                {
                    Scratch.LeaveInputs(); // Removed on the way when the next job is staged.
                }
            }
            else
            {
                await EmptyAsync(hasInputs);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return; // What the job left cannot be removed now; the next one gets another.
        }

        area.GiveBack(Scratch);
    }

    private async ValueTask EmptyAsync(bool hasInputs)
    {
        foreach (var entry in await area.Files.ListAsync(Scratch.Temporary, CancellationToken.None))
        {
            await area.Files.DeleteAsync(entry.Path, CancellationToken.None);
        }

        if (hasInputs)
        {
            await area.Files.DeleteAsync(Scratch.Inputs, CancellationToken.None);
        }
    }
}
