using System.CommandLine;
using StreamFlow.Cwl.Loading;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Inputs;
using StreamFlow.Hosting.Running;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Verbs;

/// <summary><c>run</c>: runs the workflows of a document one after another and prints their outputs.</summary>
internal static class RunVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create(StreamFlowProgram? program, HostEnvironment environment)
    {
        var command = new Command("run", "Run the workflows one after another; their outputs are printed as JSON.");
        var document = new DocumentArgument(command, program);
        var outdir = new Option<string>("--outdir")
        {
            Description = "Put the outputs here, those of several workflows in a directory each. Default: the current directory.",
            HelpName = "DIR",
            DefaultValueFactory = static _ => ".",
        };
        var name = new Option<string?>("--name") { Description = "The name of the run. Default: one is made up.", HelpName = "NAME" };
        var input = new Option<string[]>("--input")
        {
            Description = "Give an input of the workflow a value, over what the settings say. May be repeated.",
            HelpName = "NAME=VALUE",
            DefaultValueFactory = static _ => [],
        };
        var settings = new Option<string?>("--settings")
        {
            Description = "Take the values of the inputs from this YAML or JSON file, instead of the one that the document names; - is standard input.",
            HelpName = "FILE",
        };
        var validate = new Option<bool>("--validate") { Description = "Check everything and stop before anything starts." };
        command.Options.Add(outdir);
        command.Options.Add(name);
        command.Options.Add(settings);
        command.Options.Add(input);
        command.Options.Add(validate);
        var options = new ConsoleOptions(command);
        command.SetAction((result, _) =>
        {
            var console = options.Open(result, environment);
            var arguments = new RunArguments
            {
                OutputDirectory = environment.Resolve(result.GetValue(outdir)!),
                Name = result.GetValue(name),
                Inputs = new GivenInputs(Absolute(result.GetValue(settings), environment), result.GetValue(input)!),
                OnlyValidate = result.GetValue(validate),
            };
            return VerbInvocation.RunAsync(console, () => DocumentRun.ExecuteAsync(document.Get(result, environment), console, arguments));
        });
        return command;
    }
    private static string? Absolute(string? settings, HostEnvironment environment) =>
        settings is null || DocumentUri.IsAbsolute(settings) ? settings : environment.Resolve(settings);
}
