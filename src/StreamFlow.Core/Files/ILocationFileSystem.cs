namespace StreamFlow.Core.Files;

/// <summary>The files of one location. Paths are absolute and use <c>/</c>; every name survives as it is, whatever characters it has.</summary>
/// <remarks>A missing file or a refused access raises <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>,
/// unless a member says otherwise. Local implementations complete synchronously.</remarks>
public interface ILocationFileSystem
{
    /// <summary>Says what a path is.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLinks">Whether a symbolic link stands for what it leads to.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns>The entry; <see langword="null"/> when there is nothing.</returns>
    ValueTask<FileEntry?> StatAsync(string path, bool followLinks, CancellationToken cancellationToken);

    /// <summary>Lists a directory, without <c>.</c> and <c>..</c>, ordered by name byte for byte. Links are followed.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns>The entries.</returns>
    ValueTask<IReadOnlyList<FileEntry>> ListAsync(string directory, CancellationToken cancellationToken);

    /// <summary>Finds the paths that match a POSIX shell pattern (<c>*</c>, <c>?</c>, <c>[...]</c>; a leading dot is matched only by a dot).</summary>
    /// <param name="directory">The directory that a relative pattern starts from.</param>
    /// <param name="pattern">The pattern; may have several components and may be absolute. A backslash takes the meaning from the next character.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns>What was found, links followed, ordered by path byte for byte; empty when nothing matches.</returns>
    ValueTask<IReadOnlyList<FileEntry>> GlobAsync(string directory, string pattern, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The content, which is streamed.</returns>
    ValueTask<Stream> OpenReadAsync(string path, CancellationToken cancellationToken);

    /// <summary>Opens a file for writing; an old content is replaced.</summary>
    /// <param name="path">The path; its directory must exist.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The stream to write to; the file is whole when the stream has been disposed.</returns>
    ValueTask<Stream> OpenWriteAsync(string path, CancellationToken cancellationToken);

    /// <summary>Reads the first bytes of a file as UTF-8 text.</summary>
    /// <param name="path">The path.</param>
    /// <param name="maximumBytes">How many bytes to read at most.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The text; an incomplete character at the end is left out.</returns>
    ValueTask<string> ReadTextAsync(string path, int maximumBytes, CancellationToken cancellationToken);

    /// <summary>Computes the checksum of a file, at the location and without moving the content.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The checksum and the size.</returns>
    ValueTask<FileDigest> HashAsync(string path, CancellationToken cancellationToken);

    /// <summary>Makes a directory and its missing parents. An existing one is left as it is.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>A task that ends when it is there.</returns>
    ValueTask CreateDirectoryAsync(string path, CancellationToken cancellationToken);

    /// <summary>Makes a link.</summary>
    /// <param name="target">What the link leads to.</param>
    /// <param name="path">The path of the link; nothing may be there.</param>
    /// <param name="kind">Which kind of link.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>A task that ends when it is there.</returns>
    ValueTask LinkAsync(string target, string path, LinkKind kind, CancellationToken cancellationToken);

    /// <summary>Resolves all symbolic links in a path.</summary>
    /// <param name="path">The path of something that exists.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns>The path without links.</returns>
    ValueTask<string> ResolveAsync(string path, CancellationToken cancellationToken);

    /// <summary>Copies a file, or a directory with all that is in it, following links; modes are kept, except that the owner can write.</summary>
    /// <param name="source">The path of the source.</param>
    /// <param name="destination">The path of the copy; nothing may be there.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>A task that ends when the copy is whole.</returns>
    ValueTask CopyAsync(string source, string destination, CancellationToken cancellationToken);

    /// <summary>Renames a file or directory; across volumes it is copied and then removed.</summary>
    /// <param name="source">The path of the source.</param>
    /// <param name="destination">The new path; a file there is replaced.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>A task that ends when it is done.</returns>
    ValueTask MoveAsync(string source, string destination, CancellationToken cancellationToken);

    /// <summary>Removes a file, a link (not what it leads to) or a directory with all that is in it. Nothing happens when nothing is there.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>A task that ends when it is gone.</returns>
    ValueTask DeleteAsync(string path, CancellationToken cancellationToken);
}
