using System.Collections.Concurrent;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Jobs;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Data;

namespace StreamFlow.Engine.Containers;

/// <summary>Brings the archives from which images are loaded or imported to where the images are needed, each once.</summary>
/// <param name="web">Downloads archives that are on the web.</param>
/// <param name="directory">The directories of the run.</param>
internal sealed class ImageArchives(InputFetcher web, RunDirectory directory)
{
    private readonly ConcurrentDictionary<(string Location, string Reference), Lazy<Task<string>>> _brought = new();

    /// <summary>Gives the source of an image, with archives at the place of a job.</summary>
    /// <param name="docker">What the document says.</param>
    /// <param name="place">Where the image is needed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ContainerImageException">An archive cannot be had.</exception>
    public async ValueTask<ContainerImageSource> SourceOfAsync(DockerRequirement docker, DataPlace place, CancellationToken cancellationToken) => new()
    {
        Pull = docker.Pull,
        ImageId = docker.ImageId,
        Dockerfile = docker.File,

        // What comes first here is what an engine takes first.
        Archive = docker is { Pull: null, File: null, Load: { } load } ? await BringAsync(load, place, cancellationToken) : null,
        FileSystem = docker is { Pull: null, File: null, Load: null, Import: { } import } ? await BringAsync(import, place, cancellationToken) : null,
    };

    private Task<string> BringAsync(string reference, DataPlace place, CancellationToken cancellationToken) => _brought.GetOrAdd(
        (place.Location.ToString(), reference),
        _ => new Lazy<Task<string>>(async () => await CopyAsync(await FetchAsync(reference, cancellationToken), place, cancellationToken))).Value;

    private async ValueTask<string> FetchAsync(string reference, CancellationToken cancellationToken)
    {
        try
        {
            return DocumentUri.ToPath(await web.BringAsync(reference, FileName.OfPath(reference), cancellationToken))
                ?? throw new ContainerImageException($"the image archive '{reference}' is neither a file nor on the web");
        }
        catch (ToolException error)
        {
            throw new ContainerImageException(error.Message);
        }
    }

    private async ValueTask<string> CopyAsync(string path, DataPlace place, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new ContainerImageException($"the image archive '{path}' does not exist");
        }

        if (place.Location.IsLocal)
        {
            return path;
        }

        var there = $"{directory.On(place)}/images/{FileName.OfPath(path)}";
        await place.Connector.CopyLocalToRemoteAsync(path, there, [place.Location], CopyOptions.Shared, cancellationToken);
        return there;
    }
}
