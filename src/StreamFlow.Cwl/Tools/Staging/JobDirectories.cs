namespace StreamFlow.Cwl.Tools.Staging;

/// <summary>The directories of a job, as absolute paths that its command sees.</summary>
/// <param name="Output">The working directory, in which outputs are looked for; it exists and is empty.</param>
/// <param name="Temporary">The directory for temporary files; another one, which exists.</param>
/// <param name="Inputs">Under which inputs are staged that cannot stay where they are; need not exist when nothing is staged.</param>
internal sealed record JobDirectories(string Output, string Temporary, string Inputs)
{
    /// <summary>Gets the path of the output directory in the file system that stages and collects; another one than <see cref="Output"/> in containers.</summary>
    public string OutputOnLocation { get; init; } = Output;

    /// <summary>Gets whether the command sees a file system of its own (a container), so that inputs may be put at any absolute path.</summary>
    public bool IsContained { get; init; }
}
