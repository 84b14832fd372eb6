namespace StreamFlow.Cli;

/// <summary>The name that the program was started by.</summary>
internal static class CommandName
{
    /// <summary>Gets whether the program is to be a CWL runner: a copy of it or a link to it is called <c>cwl-runner</c>.</summary>
    public static bool IsCwlRunner =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "cwl-runner" || IsLinkNamed("cwl-runner");

    private static bool IsLinkNamed(string name)
    {
        // A symbolic link is resolved in ProcessPath; the first word of the command line still has its name.
        const string commandLine = "/proc/self/cmdline";
        if (!File.Exists(commandLine))
        {
            return false;
        }

        var words = File.ReadAllText(commandLine);
        var end = words.IndexOf('\0', StringComparison.Ordinal);
        return end > 0 && Path.GetFileName(words[..end]) == name;
    }
}
