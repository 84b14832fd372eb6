namespace StreamFlow.Connectors.Ssh;

/// <summary>A directory that only this user can enter, for the sockets of connections and the program that hands over secrets.</summary>
/// <remarks>Paths are short, since that of a socket may have 104 characters at most.</remarks>
internal sealed class SshDirectory : IDisposable
{
    // ssh calls it with its question. The secret goes to ssh through pipes, from the user's file or from the user, and is in no argument,
    // no variable and no file of ours.
    private const string AskpassScript = """
        #!/bin/sh
        case $1 in
        *assphrase*) file=$STREAMFLOW_SSH_PASSPHRASE_FILE ;;
        *) file=$STREAMFLOW_SSH_PASSWORD_FILE ;;
        esac
        if [ -n "$file" ]; then
        read -r secret <"$file" || [ -n "$secret" ] || exit 1
        printf '%s\n' "$secret"
        exit
        fi
        [ -n "$STREAMFLOW_SSH_QUESTIONS" ] || exit 1
        q=$STREAMFLOW_SSH_QUESTIONS/$$
        mkfifo -m 600 "$q.answer" && printf '%s' "$1" >"$q.part" && mv "$q.part" "$q.question" || exit 1
        read -r secret <"$q.answer" || exit 1
        rm -f "$q.answer"
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

    /// <summary>Makes a directory for the questions of one login.</summary>
    public string NextQuestions() => Directory.CreateDirectory(NextSocket() + ".questions").FullName;

    public void Dispose()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }
}
