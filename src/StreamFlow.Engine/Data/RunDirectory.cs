using System.Collections.Concurrent;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Data;

/// <summary>The directories of the jobs of one run, under one directory at each place. Paths are short: some programs have a limit.</summary>
/// <param name="prefix">How the path of the run's directory on this machine begins.</param>
/// <param name="scratchPrefix">How the path of the directory for temporary files and staged inputs on this machine begins; null puts them into the run's directory.</param>
internal sealed class RunDirectory(string prefix, string? scratchPrefix = null)
{
    private readonly ConcurrentDictionary<string, RunArea> _areas = new(StringComparer.Ordinal);
    private int _jobs;
    private int _scratches;

    /// <summary>Gets the last component of the run's directory, the same at every place.</summary>
    /// <remarks>From a Guid: as hard to guess as anything else, and without loading OpenSSL.</remarks>
    public string Name { get; } = Path.GetFileName(prefix) + Guid.NewGuid().ToString("N")[..8];

    /// <summary>Gets the run's directory on this machine.</summary>
    public string LocalPath => Path.Join(Path.GetDirectoryName(prefix), Name);

    // Its last component is that of the run's directory, by which what belongs to the run is told.
    private string ScratchPath => $"{scratchPrefix}{Name[Path.GetFileName(prefix).Length..]}/{Name}";

    /// <summary>Gives a job its directories, which are still to be made.</summary>
    /// <param name="workdir">The directory under which the target wants jobs to work; null on this machine leaves it to the run.</param>
    /// <param name="place">Where the job runs.</param>
    public JobSpace Take(string? workdir, DataPlace place)
    {
        var area = AreaOf(workdir, place);
        if (!area.TryTake(out var scratch))
        {
            scratch = new ScratchDirectory($"{area.ScratchPath}/s{Interlocked.Increment(ref _scratches)}");
        }

        return area.TryTakeMade(out var made)
            ? new JobSpace(area, made, scratch) { IsMade = true }
            : new JobSpace(area, area.NextOutput(), scratch);
    }

    /// <summary>Gives the run's directory at a place, which is removed with all others.</summary>
    public string On(DataPlace place) => AreaOf(null, place).Path;

    /// <summary>Gets whether a path of this machine was made by the run.</summary>
    public bool Owns(string path) => path.Contains($"/{Name}/", StringComparison.Ordinal);

    /// <summary>Removes everything, at every place.</summary>
    public async Task DeleteAsync()
    {
        foreach (var area in _areas.Values)
        {
            await area.Files.DeleteAsync(area.Path, CancellationToken.None);
            if (area.ScratchPath != area.Path)
            {
                await area.Files.DeleteAsync(FileName.Directory(area.ScratchPath), CancellationToken.None);
            }
        }

        if (Directory.Exists(LocalPath))
        {
            Directory.Delete(LocalPath, recursive: true); // Downloads, when no job ran here.
        }
    }

    // One count for all places: a path says at which of them a file is.
    private int NextJob() => Interlocked.Increment(ref _jobs);

    private RunArea AreaOf(string? workdir, DataPlace place)
    {
        var path = workdir is not null ? $"{workdir.TrimEnd('/')}/{Name}" : place.Location.IsLocal ? LocalPath : $"/tmp/streamflow/{Name}";
        return _areas.GetOrAdd(
            place.Location.IsLocal ? path : $"{place.Location}:{path}",
            static (_, area) => new RunArea(area.Files, area.path, area.scratch, area.run.NextJob),
            (place.Files, path, scratch: path == LocalPath && scratchPrefix is not null ? ScratchPath : path, run: this));
    }
}
