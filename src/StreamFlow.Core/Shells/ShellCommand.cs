using System.Text;

namespace StreamFlow.Core.Shells;

/// <summary>Text for a POSIX shell. The only way that this system makes such text: every word is quoted when it is added, so no value can become syntax.</summary>
public sealed class ShellCommand
{
    private readonly StringBuilder _text = new();

    /// <summary>Initializes a new instance of the <see cref="ShellCommand"/> class from the words of one command.</summary>
    /// <param name="words">The program, then its arguments.</param>
    public ShellCommand(params IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            Word(word);
        }
    }

    /// <summary>Makes a command from text that is a shell script already, for example one that a CWL document asks a shell to interpret. Never give it a value.</summary>
    /// <param name="script">The script.</param>
    /// <returns>The command.</returns>
    public static ShellCommand FromScript(string script)
    {
        var command = new ShellCommand();
        command._text.Append(script);
        return command;
    }

    /// <summary>Quotes one word so that a POSIX shell reads it back exactly. Words of harmless characters stay as they are.</summary>
    /// <param name="word">The word; it cannot hold a NUL character, as no argument can.</param>
    /// <returns>The quoted word.</returns>
    /// <exception cref="ArgumentException">The word holds a NUL character.</exception>
    public static string Quote(string word)
    {
        if (word.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("A word of a command cannot hold a NUL character.", nameof(word));
        }

        return IsHarmless(word) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }

    /// <summary>Says whether a shell can have a variable of a name: letters, digits and underscores, not beginning with a digit.</summary>
    /// <param name="name">The name.</param>
    /// <returns><see langword="true"/> when it can.</returns>
    public static bool IsVariableName(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!(char.IsAsciiLetterOrDigit(c) || c == '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds one word to the current command.</summary>
    /// <param name="word">The word.</param>
    /// <returns>This command.</returns>
    public ShellCommand Word(string word)
    {
        Separate();
        _text.Append(Quote(word));
        return this;
    }

    /// <summary>Adds words to the current command.</summary>
    /// <param name="words">The words.</param>
    /// <returns>This command.</returns>
    public ShellCommand Words(params IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            Word(word);
        }

        return this;
    }

    /// <summary>Adds the words of another command.</summary>
    /// <param name="command">The other command, taken as it is.</param>
    /// <returns>This command.</returns>
    public ShellCommand Append(ShellCommand command)
    {
        Separate();
        _text.Append(command._text);
        return this;
    }

    /// <summary>Adds the text of another command as one word, as <c>sh -c</c> wants it.</summary>
    /// <param name="command">The other command.</param>
    /// <returns>This command.</returns>
    public ShellCommand Nested(ShellCommand command) => Word(command.ToString());

    /// <summary>Sets an environment variable for the commands that follow.</summary>
    /// <param name="name">The name: letters, digits and underscores, not beginning with a digit.</param>
    /// <param name="value">The value.</param>
    /// <returns>This command.</returns>
    /// <exception cref="ArgumentException">A shell cannot have a variable of that name.</exception>
    public ShellCommand Export(string name, string value)
    {
        if (!IsVariableName(name))
        {
            throw new ArgumentException($"'{name}' cannot be the name of an environment variable in a shell.", nameof(name));
        }

        Separate();
        _text.Append("export ").Append(name).Append('=').Append(Quote(value));
        return And();
    }

    /// <summary>Changes the working directory for the commands that follow, which do not run when that fails.</summary>
    /// <param name="directory">The directory.</param>
    /// <returns>This command.</returns>
    public ShellCommand ChangeDirectory(string directory)
    {
        Separate();

        // A relative directory could begin with a dash or be looked up in CDPATH.
        _text.Append("cd -P -- ").Append(Quote(directory.StartsWith('/') ? directory : "./" + directory));
        return And();
    }

    /// <summary>Runs what follows only if what precedes succeeded.</summary>
    /// <returns>This command.</returns>
    public ShellCommand And() => Operator("&&");

    /// <summary>Runs what follows only if what precedes failed.</summary>
    /// <returns>This command.</returns>
    public ShellCommand Or() => Operator("||");

    /// <summary>Sends the output of what precedes to the input of what follows.</summary>
    /// <returns>This command.</returns>
    public ShellCommand Pipe() => Operator("|");

    /// <summary>Runs what follows after what precedes, whatever its result.</summary>
    /// <returns>This command.</returns>
    public ShellCommand Then() => Operator(";");

    /// <summary>Reads standard input from a file.</summary>
    /// <param name="path">The path.</param>
    /// <returns>This command.</returns>
    public ShellCommand InputFrom(string path) => Redirect("<", path);

    /// <summary>Writes standard output to a file, which is replaced.</summary>
    /// <param name="path">The path.</param>
    /// <returns>This command.</returns>
    public ShellCommand OutputTo(string path) => Redirect(">", path);

    /// <summary>Writes standard error to a file, which is replaced.</summary>
    /// <param name="path">The path.</param>
    /// <returns>This command.</returns>
    public ShellCommand ErrorTo(string path) => Redirect("2>", path);

    /// <summary>Joins standard error to standard output.</summary>
    /// <returns>This command.</returns>
    public ShellCommand ErrorToOutput() => Operator("2>&1");

    /// <summary>Returns the text.</summary>
    /// <returns>The text, without a newline at its end.</returns>
    public override string ToString() => _text.ToString();

    private static bool IsHarmless(string word)
    {
        if (word.Length == 0)
        {
            return false;
        }

        // A tilde, an equals sign or a reserved word in the first place could be syntax.
        foreach (var c in word)
        {
            if (!(char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-' or ',' or ':' or '+' or '@' or '%'))
            {
                return false;
            }
        }

        return !IsReserved(word);
    }

    private static bool IsReserved(string word) => word is "if" or "then" or "else" or "elif" or "fi" or "do" or "done"
        or "case" or "esac" or "while" or "until" or "for" or "in" or "function" or "select" or "time" or "coproc";

    private ShellCommand Operator(string text)
    {
        Separate();
        _text.Append(text);
        return this;
    }

    private ShellCommand Redirect(string operation, string path)
    {
        Separate();
        _text.Append(operation).Append(' ').Append(Quote(path));
        return this;
    }

    private void Separate()
    {
        if (_text.Length > 0)
        {
            _text.Append(' ');
        }
    }
}
