namespace StreamFlow.Connectors.Ssh;

/// <summary>A directory that only this user can enter, for the sockets of connections and the program that hands over secrets.</summary>
/// <remarks>Paths are short, since that of a socket may have 104 characters at most.</remarks>
internal sealed class SshDirectory : IDisposable
{
    // ssh calls it with its question. The secret goes from the user's file to ssh through a pipe, and is in no argument and no variable.
    private const string AskpassScript = """
        #!/bin/sh
        case $1 in
        *assphrase*) file=$STREAMFLOW_SSH_PASSPHRASE_FILE ;;
        *) file=$STREAMFLOW_SSH_PASSWORD_FILE ;;
        esac
        [ -n "$file" ] || exit 1
        read -r secret <"$file" || [ -n "$secret" ] || exit 1
        printf '%s\n' "$secret"

        """;

    private readonly string _path;
    private int _sockets;

    public SshDirectory()
    {
        _path = Directory.CreateTempSubdirectory("sf-ssh-").FullName; // Mode 700.
        AskpassProgram = Path.Join(_path, "askpass");
        File.WriteAllText(AskpassProgram, AskpassScript);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(AskpassProgram, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string AskpassProgram { get; }

    /// <summary>Gives a name for one more socket.</summary>
    public string NextSocket() => Path.Join(_path, Interlocked.Increment(ref _sockets).ToString());

    public void Dispose()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }
}
