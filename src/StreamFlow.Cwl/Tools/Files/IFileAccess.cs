namespace StreamFlow.Cwl.Tools.Files;

/// <summary>Knows where the content behind a location is.</summary>
internal interface IFileAccess
{
    /// <summary>Finds a place where the content of a location can be read.</summary>
    /// <param name="location">The location of a File or Directory value, or of something next to it.</param>
    /// <param name="cancellationToken">Abandons the search.</param>
    /// <returns>The place, whether or not something is there; null when the location is of a kind that cannot be read.</returns>
    ValueTask<FilePlace?> FindAsync(string location, CancellationToken cancellationToken);

    /// <summary>Gives the location at which jobs can have a file: that of its copy here for one on the web, else the same.</summary>
    /// <param name="location">The location of a File value.</param>
    /// <param name="basename">The name that the file is to have; null leaves it open.</param>
    /// <param name="cancellationToken">Abandons the download.</param>
    /// <exception cref="ToolException">The download failed.</exception>
    ValueTask<string> BringAsync(string location, string? basename, CancellationToken cancellationToken);
}
