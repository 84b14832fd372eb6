using System.CommandLine;
using System.CommandLine.Help;
using StreamFlow.Hosting.CSharpSteps;
using StreamFlow.Hosting.Inputs;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Hosting.Verbs;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.CommandLine;

/// <summary>The command line of the <c>streamflow</c> tool and of every program that declares a StreamFlow file.</summary>
internal static class StreamFlowCommandLine
{
    private static readonly string[] Verbs = ["run", "validate", "plan", "jobs", "publish", "import", "schema", "version", "help"];

    /// <summary>Parses the arguments and does what they say.</summary>
    /// <param name="program">The declared program; null for the tool, whose verbs take a file.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">The process.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(StreamFlowProgram? program, string[] args, HostEnvironment environment)
    {
        if (program is not null && await StepVerb.TryRunAsync(program, args, environment) is { } exitCode)
        {
            return exitCode;
        }

        if (program is not null && NamesNoVerb(args))
        {
            args = [program.DefaultVerb, .. args];
        }

        if (args is ["help", .. var rest])
        {
            args = [.. rest, "--help"];
        }

        var result = Create(program, environment).Parse(ConsoleOptions.Normalize(args), Configuration);
        var ended = await InvokeAsync(result, environment);
        if (program is not null && result is { Action: HelpAction, CommandResult.Command.Name: "run" })
        {
            InputsHelp.Write(program.Document(), environment.Output);
        }

        return ended;
    }

    /// <summary>Prints the errors of a command line, or does what it says.</summary>
    public static Task<int> InvokeAsync(ParseResult result, HostEnvironment environment)
    {
        var isHelp = result.Action is HelpAction;
        if (result.Errors.Count > 0 && !isHelp)
        {
            foreach (var error in result.Errors)
            {
                environment.Error.WriteLine($"error: {error.Message}{Suggestion(result)}");
            }

            environment.Error.WriteLine($"Try '{CommandText(result)} --help'.");
            return Task.FromResult(ExitCode.Usage);
        }

        var invocation = new InvocationConfiguration
        {
            Output = environment.Output,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,

            // Signals are handled by the verbs, which have jobs to stop and environments to take down.
            ProcessTerminationTimeout = null,
        };
        return result.InvokeAsync(invocation);
    }

    /// <summary>Gets how arguments are read: no response files, since <c>@</c> may begin a value.</summary>
    public static ParserConfiguration Configuration { get; } = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private static string Suggestion(ParseResult result) =>
        result is { CommandResult.Command: RootCommand, UnmatchedTokens: [var word, ..] } && Spelling.Nearest(word, Verbs) is { } verb
            ? $" Did you mean '{verb}'?"
            : string.Empty;

    private static bool NamesNoVerb(string[] args) =>
        args is [] || (!Verbs.Contains(args[0]) && args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"));

    private static RootCommand Create(StreamFlowProgram? program, HostEnvironment environment)
    {
        var root = new RootCommand(program is null
            ? "Runs workflows on local machines, containers, clusters and clouds, as a StreamFlow file says."
            : $"Runs the workflows that {program.Name} declares.");
        for (var i = root.Options.Count - 1; i >= 0; i--)
        {
            if (root.Options[i] is VersionOption)
            {
                root.Options.RemoveAt(i);
            }
        }

        root.Add(RunVerb.Create(program, environment));
        root.Add(ValidateVerb.Create(program, environment));
        root.Add(PlanVerb.Create(program, environment));
        root.Add(JobsVerb.Create(program, environment));
        root.Add(PublishVerb.Create(program, environment));
        if (program is null)
        {
            root.Add(ImportVerb.Create(environment));
        }

        root.Add(SchemaVerb.Create(program, environment));
        root.Add(VersionVerb.Create(environment));
        var version = new Option<bool>("--version") { Description = "Print the version." };
        root.Options.Add(version);
        root.SetAction(result =>
        {
            if (result.GetValue(version))
            {
                return VersionVerb.Print(environment);
            }

            environment.Error.WriteLine("error: a command is missing.");
            root.Parse(["--help"], Configuration).Invoke(new InvocationConfiguration { Output = environment.Error });
            return ExitCode.Usage;
        });
        return root;
    }

    private static string CommandText(ParseResult result)
    {
        var command = result.CommandResult.Command;
        return command is RootCommand ? command.Name : $"{result.RootCommandResult.Command.Name} {command.Name}";
    }
}
