using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Shells;

/// <summary>Writes commands as text for a shell at a location.</summary>
internal static class JobScript
{
    // The job tells its shell that directory and files are right; then it loses the descriptor, so that nothing else gets there.
    private const string Ready = "printf '%s\\n' \"$1\" >&4";

    /// <summary>Writes a job: its directory, environment and redirections, and its command in place of the shell.</summary>
    public static string Write(ExecutionLocation location, CommandRequest request, ShellCommand? body = null)
    {
        var text = Preparation(location, request);
        text.Append(Redirection(request));
        text.And().Append(ShellCommand.FromScript(Ready));
        return body is null
            ? $"{text.And().Append(Replace(request))} 4>&-"
            : $"{text} || exit 126\nexec 4>&-\n{body}";
    }

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
