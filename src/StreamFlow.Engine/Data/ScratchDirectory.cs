namespace StreamFlow.Engine.Data;

/// <summary>What a job needs beside its working directory and leaves empty, so that the next one can have it: making and removing directories for each job is what would take most of the time of a small one.</summary>
/// <param name="path">The path of the directory.</param>
internal sealed class ScratchDirectory(string path)
{
    private int _rounds;

    public string Path { get; } = path;

    /// <summary>Gets the path of the directory for temporary files; it is empty when a job gets it, and exists when <see cref="Exists"/> says so.</summary>
    public string Temporary { get; } = path + "/tmp";

    /// <summary>Gets the path of the directory under which inputs are staged; it does not exist when a job gets it.</summary>
    public string Inputs { get; private set; } = path + "/in";

    /// <summary>Gets the path of the file for what the command writes and no output takes; it is replaced by the next job.</summary>
    public string Log { get; } = path + "/log";

    /// <summary>Gets or sets whether the directory for temporary files has been made.</summary>
    public bool Exists { get; set; }

    /// <summary>Gets the path of the inputs of an earlier job, which are still to be removed; null when there are none.</summary>
    public string? Leftover { get; private set; }

    /// <summary>Leaves the inputs of a job that has ended to whoever uses the directory next, who stages under another path.</summary>
    public void LeaveInputs()
    {
        Leftover = Inputs;
        Inputs = $"{Path}/in{++_rounds}";
    }

    /// <summary>Notes that the inputs of earlier jobs are removed.</summary>
    public void Clear() => Leftover = null;
}
