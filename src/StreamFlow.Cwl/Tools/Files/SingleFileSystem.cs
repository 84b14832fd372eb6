using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;

namespace StreamFlow.Cwl.Tools.Files;

/// <summary>Finds all <c>file:</c> locations in one file system.</summary>
/// <param name="files">The file system.</param>
internal sealed class SingleFileSystem(ILocationFileSystem files) : IFileAccess
{
    /// <inheritdoc/>
    public ValueTask<FilePlace?> FindAsync(string location, CancellationToken cancellationToken) =>
        new(DocumentUri.ToPath(location) is { } path ? new FilePlace(files, path) : null);

    /// <inheritdoc/>
    public ValueTask<string> BringAsync(string location, string? basename, CancellationToken cancellationToken) => new(location);
}
