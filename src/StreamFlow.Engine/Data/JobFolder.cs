using StreamFlow.Cwl.Tools.Staging;

namespace StreamFlow.Engine.Data;

/// <summary>The folders of one job.</summary>
/// <param name="Root">The absolute path of the folder that holds them.</param>
internal sealed record JobFolder(string Root)
{
    /// <summary>Gets the working directory, in which outputs are looked for.</summary>
    public string Output => Root + "/out";

    /// <summary>Gets the directory for temporary files.</summary>
    public string Temporary => Root + "/tmp";

    /// <summary>Gets the directory under which inputs are staged.</summary>
    public string Inputs => Root + "/in";

    /// <summary>Gets the file for output that the tool does not declare, and that a failure shows the end of.</summary>
    public string Log => Root + "/log";

    /// <summary>Gets the directories as a command on the same machine sees them.</summary>
    public JobDirectories Directories => new(Output, Temporary, Inputs);
}
