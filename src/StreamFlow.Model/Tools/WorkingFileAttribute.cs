namespace StreamFlow;

/// <summary>Puts a file into the directory in which the command runs, before it does: the CWL <c>InitialWorkDirRequirement</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class WorkingFileAttribute : RequirementAttribute
{
    /// <summary>Puts input files or directories there, under their own names.</summary>
    /// <param name="entry">A CWL expression that gives files or directories: <c>$(inputs.reads)</c>.</param>
    public WorkingFileAttribute(string entry) => Entry = entry;

    /// <summary>Puts a file there.</summary>
    /// <param name="name">The name of the file, or an expression.</param>
    /// <param name="entry">The text of the file, in which <c>$(…)</c> are expressions, or an expression that gives a file or directory.</param>
    public WorkingFileAttribute(string name, string entry)
    {
        Name = name;
        Entry = entry;
    }

    /// <summary>Gets the name of the file; null for the names that the files have.</summary>
    public string? Name { get; }

    /// <summary>Gets the text or expression.</summary>
    public string Entry { get; }

    /// <summary>Gets or sets whether the command may change the file; it gets a copy then. Default: false.</summary>
    public bool Writable { get; set; }
}
