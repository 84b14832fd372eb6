using System.CommandLine;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.CommandLine;

/// <summary>Which document a verb is about: the file that the command line names, or the program that was declared in C#.</summary>
internal sealed class DocumentArgument
{
    private readonly StreamFlowProgram? _program;
    private readonly Argument<string>? _file;

    /// <summary>Adds the FILE argument to a command, when no program takes its place.</summary>
    public DocumentArgument(Command command, StreamFlowProgram? program)
    {
        _program = program;
        if (program is null)
        {
            _file = new Argument<string>("FILE") { Description = "The StreamFlow file, customarily streamflow.yml." };
            command.Arguments.Add(_file);
        }
    }

    /// <summary>Gets the document that was named.</summary>
    public DocumentSource Get(ParseResult result, HostEnvironment environment) => _program is null
        ? new FileSource(environment.Resolve(result.GetRequiredValue(_file!)), result.GetRequiredValue(_file!))
        : new ProgramSource(_program);
}
