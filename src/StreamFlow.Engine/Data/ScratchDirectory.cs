namespace StreamFlow.Engine.Data;

/// <summary>What a job needs beside its working directory and leaves empty, so that the next one can have it: making and removing directories for each job is what would take most of the time of a small one.</summary>
/// <param name="path">The path of the directory.</param>
internal sealed class ScratchDirectory(string path)
{
    public string Path { get; } = path;

    /// <summary>Gets the path of the directory for temporary files; it exists and is empty when a job gets it.</summary>
    public string Temporary { get; } = path + "/tmp";

    /// <summary>Gets the path of the directory under which inputs are staged; it does not exist when a job gets it.</summary>
    public string Inputs { get; } = path + "/in";

    /// <summary>Gets the path of the file for what the command writes and no output takes; it is replaced by the next job.</summary>
    public string Log { get; } = path + "/log";
}
