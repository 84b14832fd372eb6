using System.Security.Cryptography;
using StreamFlow.Core.Files;
using StreamFlow.Cwl.Tools.Staging;

namespace StreamFlow.Engine.Data;

/// <summary>The directories of the jobs of one run, under one directory at each place. Paths are short: some programs have a limit.</summary>
/// <param name="prefix">How the path of the run's directory on this machine begins.</param>
internal sealed class RunDirectory(string prefix)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ILocationFileSystem> _made = new(StringComparer.Ordinal);
    private int _jobs;

    /// <summary>Gets the last component of the run's directory, the same at every place.</summary>
    public string Name { get; } = Path.GetFileName(prefix) + RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>Gets the run's directory on this machine.</summary>
    public string LocalPath => Path.Join(Path.GetDirectoryName(prefix), Name);

    /// <summary>Makes the directories of a job.</summary>
    /// <param name="workdir">The directory under which the target wants jobs to work; null on this machine leaves it to the run.</param>
    /// <param name="place">Where the job runs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The directory of the job, and those that its command sees.</returns>
    public async ValueTask<(string Root, JobDirectories Directories)> CreateAsync(string? workdir, DataPlace place, CancellationToken cancellationToken)
    {
        var run = workdir is not null ? $"{workdir.TrimEnd('/')}/{Name}" : place.Location.IsLocal ? LocalPath : $"/tmp/streamflow/{Name}";
        lock (_lock)
        {
            _made.TryAdd($"{(place.Location.IsLocal ? string.Empty : place.Location.ToString())}:{run}", place.Files);
        }

        var root = $"{run}/{Interlocked.Increment(ref _jobs)}";
        var directories = new JobDirectories($"{root}/out", $"{root}/tmp", $"{root}/in");
        await place.Files.CreateDirectoryAsync(directories.Output, cancellationToken);
        await place.Files.CreateDirectoryAsync(directories.Temporary, cancellationToken);
        return (root, directories);
    }

    /// <summary>Gets whether a path of this machine was made by the run.</summary>
    public bool Owns(string path) => path.Contains($"/{Name}/", StringComparison.Ordinal);

    /// <summary>Removes everything, at every place.</summary>
    public async ValueTask DeleteAsync()
    {
        if (Directory.Exists(LocalPath))
        {
            Directory.Delete(LocalPath, recursive: true); // Downloads.
        }

        foreach (var (key, files) in _made)
        {
            await files.DeleteAsync(key[(key.IndexOf(":/", StringComparison.Ordinal) + 1)..], CancellationToken.None);
        }
    }
}
