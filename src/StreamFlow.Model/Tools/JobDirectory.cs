namespace StreamFlow;

/// <summary>The directory of the job that runs a C# step: where the method writes the files that are its outputs.</summary>
/// <remarks>Where the program was copied to another machine it is the current directory; on the local machine several jobs run in one process, each with a directory of its own.</remarks>
public static class JobDirectory
{
    private static readonly AsyncLocal<string?> Path = new();

    /// <summary>Gets the directory; the current directory outside of a step.</summary>
    public static DirectoryInfo Current => new(Path.Value ?? Environment.CurrentDirectory);

    /// <summary>Names a file in the directory: <c>JobDirectory.File("summary.csv")</c>.</summary>
    /// <param name="name">The name of the file, or its path relative to the directory.</param>
    /// <returns>The file, which need not exist.</returns>
    public static FileInfo File(string name) => new(System.IO.Path.Join(Current.FullName, name));

    /// <summary>Sets the directory for what the caller does from here on.</summary>
    internal static void Enter(string path) => Path.Value = path;
}
