using System.Text;
using StreamFlow.Spec;

namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>A template of the script that is given to a scheduler, in the part of the Jinja2 language that such scripts use. It is
/// checked as a whole when it is read: a job must not find out hours later that its script cannot be made.</summary>
internal sealed class BatchTemplate
{
    /// <summary>The variable that stands for the command of the job; every template must have it.</summary>
    public const string Command = "streamflow_command";

    /// <summary>The variable that stands for the directory of the job.</summary>
    public const string WorkDirectory = "streamflow_workdir";

    /// <summary>The variable that stands for the commands that export the environment of the job.</summary>
    public const string Environment = "streamflow_environment";

    private readonly TemplateBlock _body;
    private readonly HashSet<string> _names;

    private BatchTemplate(TemplateBlock body, HashSet<string> names)
    {
        _body = body;
        _names = names;
    }

    /// <summary>Gets the template of a service that has none. The command takes the place of the shell, so that it gets the signals that the scheduler sends.</summary>
    public static BatchTemplate Default { get; } = Parse("#!/bin/sh\n\nexec {{streamflow_command}}\n", string.Empty);

    /// <summary>Reads a template.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The path of its file, for messages.</param>
    /// <returns>The template.</returns>
    /// <exception cref="WorkflowDefinitionException">It uses a construct that is not known here, or has no place for the command.</exception>
    public static BatchTemplate Parse(string text, string file)
    {
        try
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            var parser = new TemplateParser(TemplateScanner.Scan(text), [Command, WorkDirectory, Environment], names);
            var body = parser.ParseAll();
            return names.Contains(Command)
                ? new BatchTemplate(body, names)
                : throw new TemplateSyntaxException(1, 1, $"the template has no '{{{{{Command}}}}}'; put it where the command of the job belongs");
        }
        catch (TemplateSyntaxException error)
        {
            throw new WorkflowDefinitionException(
                [Rules.JobTemplate.At(new SourcePosition(file, error.Line, error.Column), error.Message)]);
        }
    }

    /// <summary>Gets whether the template looks at a variable.</summary>
    public bool Uses(string variable) => _names.Contains(variable);

    /// <summary>Fills the template in. Values are data: what looks like a construct in one stays as it is.</summary>
    /// <param name="command">The command of the job.</param>
    /// <param name="workDirectory">The directory of the job.</param>
    /// <param name="environment">The commands that export its environment.</param>
    /// <returns>The script.</returns>
    public string Render(string command, string workDirectory, string environment)
    {
        var scope = new TemplateScope();
        scope.Set(Command, command);
        scope.Set(WorkDirectory, workDirectory);
        scope.Set(Environment, environment);
        var output = new StringBuilder();
        _body.Render(scope, output);
        return output.ToString();
    }
}
