using System.Text.RegularExpressions;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Templates;

/// <summary>A text in which the command of each job is put, so that a site can say what comes before and after it.</summary>
/// <remarks>The names are those of the reference system, where templates are written for Jinja2: <c>{{streamflow_command}}</c>, which must
/// be there, <c>{{streamflow_environment}}</c> and <c>{{streamflow_workdir}}</c>. Nothing else of that language is understood.</remarks>
internal sealed partial class CommandTemplate
{
    private const string Command = "streamflow_command";
    private const string Environment = "streamflow_environment";
    private const string Workdir = "streamflow_workdir";
    private readonly string _text;

    private CommandTemplate(string text) => _text = text;

    /// <summary>Understands a template.</summary>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="WorkflowDefinitionException">It has no place for the command, or uses what is not understood.</exception>
    public static CommandTemplate Parse(string name, string text)
    {
        var hasCommand = false;
        foreach (Match match in Placeholder().Matches(text))
        {
            var word = match.Groups["name"].Value;
            hasCommand |= word == Command;
            if (word is not (Command or Environment or Workdir))
            {
                throw new WorkflowDefinitionException(
                    $"the template '{name}' uses '{match.Value}', which is not understood; it may use {{{{{Command}}}}}, {{{{{Environment}}}}} and {{{{{Workdir}}}}}");
            }
        }

        return hasCommand
            ? new CommandTemplate(text)
            : throw new WorkflowDefinitionException($"the template '{name}' does not contain the mandatory placeholder '{{{{{Command}}}}}'");
    }

    /// <summary>Puts a job into the template, and makes a command of the whole: a first line that names another shell is honoured.</summary>
    /// <param name="command">The command with its directory and environment.</param>
    /// <param name="environment">The environment alone.</param>
    /// <param name="workdir">The directory; null renders as nothing.</param>
    public ShellCommand Render(ShellCommand command, ShellCommand environment, string? workdir)
    {
        var script = Placeholder().Replace(_text, match => match.Groups["name"].Value switch
        {
            Command => command.ToString(),
            Environment => environment.ToString(),
            _ => workdir is null ? string.Empty : ShellCommand.Quote(workdir),
        });
        return Interpreter().Match(script) is { Success: true } first && first.Groups["words"].Value is not ("/bin/sh" or "/usr/bin/sh") and var words
            ? new ShellCommand(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Words("-c", script)
            : ShellCommand.FromScript(script);
    }

    [GeneratedRegex(@"\{\{-?\s*(?<name>[^}]*?)\s*-?\}\}|(?<name>\{%[^%]*%\})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\A#!\s*(?<words>[^\r\n]+?)\s*\r?\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Interpreter();
}
