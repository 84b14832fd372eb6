using System.Text;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Shells;

/// <summary>Writes commands as text for a shell at a location.</summary>
internal static class JobScript
{
    private const int LongestArgument = 100_000; // Linux refuses a single argument of 128 KiB.

    // The job tells its shell that directory and files are right; then it loses the descriptor, so that nothing else gets there.
    private const string Ready = "printf '%s\\n' \"$2\" >&4";

    // A session of its own, by the program that the shell has found for it, if any. Quoted: the job may have changed what splits words.
    private const string Alone = "exec ${3:+\"$3\"}";

    /// <summary>Writes a job: what is made for it, its directory, environment and redirections, and its command in place of the shell.</summary>
    /// <remarks>The shell gives it, after its own text, the line by which it says that all is right, what starts a program in a session of its own, and the name of a file for
    /// what is too long for an argument.</remarks>
    public static string Write(ExecutionLocation location, CommandRequest request, ShellCommand? body = null)
    {
        var text = request.Staging is { } staging ? Staged(staging) : new ShellCommand();
        text.Append(Preparation(location, request));
        text.Append(Redirection(request));
        text.And().Append(ShellCommand.FromScript(Ready));
        return body is null
            ? $"{text.And().Append(ShellCommand.FromScript(Alone)).Append(Plain(request))} 4>&-"
            : Whole($"{text} || exit 126\nexec 4>&-\n{body}");
    }

    // A text of several lines runs in a shell of its own, as its argument where it is not too long for one.
    private static string Whole(string text) => Encoding.UTF8.GetByteCount(text) < LongestArgument
        ? $"{Alone} sh -c {ShellCommand.Quote(text)} sh '' \"$2\""
        : $"printf '%s\\n' {ShellCommand.Quote("rm -f -- \"$0\"\n" + text)} >\"$4\" && {Alone} sh \"$4\" '' \"$2\"";

    /// <summary>Writes a command whose output is captured where it is not sent to files.</summary>
    public static ShellCommand WriteCaptured(ExecutionLocation location, CommandRequest request)
    {
        var text = Preparation(location, request).Append(Replace(request));
        if (request.StandardInput is { } input)
        {
            text.InputFrom(input);
        }

        if (request.StandardOutput is { } output)
        {
            text.OutputTo(output);
        }

        return request.StandardError is not { } error ? text
            : string.Equals(error, request.StandardOutput, StringComparison.Ordinal) ? text.ErrorToOutput()
            : text.ErrorTo(error);
    }

    /// <summary>Writes the parts of a job that a template puts in its places: the command with its directory and environment, and the latter alone.</summary>
    public static (ShellCommand Command, ShellCommand Environment) Parts(ExecutionLocation location, CommandRequest request) =>
        (Preparation(location, request).Append(Plain(request)), Preparation(location, request with { WorkingDirectory = null }).Word("true"));

    // A shell can set no variable whose name has, say, a dot; the program env can.
    private static ShellCommand Replace(CommandRequest request) => ShellCommand.FromScript("exec").Append(Plain(request));

    private static ShellCommand Plain(CommandRequest request)
    {
        var text = new ShellCommand();
        var strange = request.Environment.Where(static variable => !ShellCommand.IsVariableName(variable.Key)).ToList();
        if (strange.Count > 0)
        {
            text.Word("env").Words(strange.Select(static variable => $"{variable.Key}={variable.Value}"));
        }

        return text.Words(request.Arguments);
    }

    // What is not there needs no program to be removed, and what is there none to be made.
    private static ShellCommand Staged(JobStaging staging)
    {
        var text = new ShellCommand();
        foreach (var path in staging.Removed)
        {
            var quoted = ShellCommand.Quote(path);
            text.Append(ShellCommand.FromScript($"{{ [ ! -e {quoted} ] || rm -rf -- {quoted}; }}")).And();
        }

        if (staging.Directories.Count > 0)
        {
            text.Words("mkdir", "-p", "--").Words(staging.Directories).And();
        }

        foreach (var link in staging.Links)
        {
            var quoted = ShellCommand.Quote(link.Path);
            text.Append(ShellCommand.FromScript($"{{ [ ! -e {quoted} ] && [ ! -L {quoted} ] || {{ echo {quoted}': File exists' >&2; exit 17; }}; }}")).And();
            text.Words("ln", "-s", "--", link.Target, link.Path).And();
        }

        return text;
    }

    private static ShellCommand Preparation(ExecutionLocation location, CommandRequest request)
    {
        var text = new ShellCommand();
        if (request.WorkingDirectory is { } directory)
        {
            text.ChangeDirectory(directory);
        }

        foreach (var (name, value) in location.Environment)
        {
            if (!request.Environment.ContainsKey(name))
            {
                text.Export(name, value);
            }
        }

        foreach (var (name, value) in request.Environment)
        {
            if (ShellCommand.IsVariableName(name))
            {
                text.Export(name, value);
            }
        }

        return text;
    }

    private static ShellCommand Redirection(CommandRequest request)
    {
        var text = ShellCommand.FromScript("exec").InputFrom(request.StandardInput ?? "/dev/null").OutputTo(request.StandardOutput ?? "/dev/null");
        return request.StandardError is { } error && string.Equals(error, request.StandardOutput, StringComparison.Ordinal)
            ? text.ErrorToOutput()
            : text.ErrorTo(request.StandardError ?? "/dev/null");
    }
}
