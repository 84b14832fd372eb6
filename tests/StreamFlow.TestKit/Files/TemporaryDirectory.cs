using System.Runtime.Versioning;

namespace StreamFlow.TestKit.Files;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    /// <summary>Creates the folder.</summary>
    public TemporaryDirectory() => Root = Directory.CreateTempSubdirectory("sf-test-").FullName;

    /// <summary>Gets the folder's absolute path.</summary>
    public string Root { get; }

    /// <summary>Gets a path in the folder.</summary>
    public string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Writes a text file in the folder, with the folders above it.</summary>
    /// <returns>The file's path.</returns>
    public string Write(string name, string content)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Writes a script that can be started.</summary>
    /// <returns>The file's path.</returns>
    [UnsupportedOSPlatform("windows")]
    public string WriteProgram(string name, string content)
    {
        var path = Write(name, content);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
