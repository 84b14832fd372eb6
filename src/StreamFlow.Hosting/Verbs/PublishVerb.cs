using System.CommandLine;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Publishing;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Verbs;

/// <summary><c>publish</c>: writes the StreamFlow file and the documents it needs to a directory, ready to be taken elsewhere.</summary>
internal static class PublishVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create(StreamFlowProgram? program, HostEnvironment environment)
    {
        var command = new Command("publish", "Write streamflow.yml and the CWL documents and other files it names to a directory.");
        var document = new DocumentArgument(command, program);
        var directory = new Argument<string>("DIR") { Description = "The directory; it is made when missing." };
        command.Arguments.Add(directory);
        var pack = new Option<bool>("--pack") { Description = "Write a workflow that is declared in C#, with all that its steps run, as one CWL document." };
        if (program is not null)
        {
            command.Options.Add(pack);
        }

        var options = new ConsoleOptions(command);
        command.SetAction((result, _) =>
        {
            var console = options.Open(result, environment);
            return VerbInvocation.RunAsync(console, () => ValueTask.FromResult(
                Publish(document.Get(result, environment), environment.Resolve(result.GetRequiredValue(directory)), result.GetValue(pack), console)));
        });
        return command;
    }

    private static int Publish(DocumentSource source, string directory, bool packed, HostConsole console)
    {
        var document = source.LoadChecked(console);
        Publication.Write(document, source.Types, directory, packed, console);
        return ExitCode.Ok;
    }
}
