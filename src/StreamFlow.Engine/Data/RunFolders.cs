using System.Collections.Concurrent;
using System.Security.Cryptography;
using StreamFlow.Core.Files;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine.Data;

/// <summary>Makes the folder of a run at each location where the run works, and removes them at the end.</summary>
/// <param name="temporaryRoot">Where local jobs work when neither binding nor deployment says where, for example <c>/tmp</c>.</param>
internal sealed class RunFolders(string temporaryRoot)
{
    // No other user can guess it, and no other run has it.
    private readonly string _name = "streamflow-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
    private readonly ConcurrentDictionary<(string Deployment, string Location, string? Workdir), Lazy<Task<RunFolder>>> _folders = new();

    /// <summary>Gives the folder at the place that a job got.</summary>
    public ValueTask<RunFolder> OpenAsync(Allocation place, CancellationToken cancellationToken)
    {
        var key = (place.Target.Name, place.Location.Name, place.Target.Workdir);
        if (_folders.TryGetValue(key, out var known))
        {
            return new(known.Value);
        }

        var files = place.Connector.GetFileSystem(place.Location);
        var parent = place.Target.Workdir ?? (place.Location.IsLocal ? temporaryRoot : "/tmp");
        return new(_folders.GetOrAdd(key, _ => new Lazy<Task<RunFolder>>(() => CreateAsync(files, parent, cancellationToken))).Value);
    }

    /// <summary>Gives the folder for files that the run itself makes on this machine, for example downloads.</summary>
    public string OwnFolder => Path.Combine(temporaryRoot, _name + "-files");

    /// <summary>Gets whether a path is in a folder of this run, so that the run may move it.</summary>
    public bool Owns(string path) => path.Contains("/" + _name, StringComparison.Ordinal);

    /// <summary>Removes all folders.</summary>
    public async ValueTask RemoveAsync(ILocationFileSystem local, CancellationToken cancellationToken)
    {
        foreach (var folder in _folders.Values)
        {
            var created = await folder.Value;
            await created.Files.DeleteAsync(created.Root, cancellationToken);
        }

        await local.DeleteAsync(OwnFolder, cancellationToken);
    }

    private async Task<RunFolder> CreateAsync(ILocationFileSystem files, string parent, CancellationToken cancellationToken)
    {
        await files.CreateDirectoryAsync(parent, cancellationToken);
        var root = (await files.ResolveAsync(parent, cancellationToken)).TrimEnd('/') + "/" + _name;
        await files.CreateDirectoryAsync(root, cancellationToken);
        return new RunFolder(files, root);
    }
}
