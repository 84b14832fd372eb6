using System.CommandLine;
using System.Text.RegularExpressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Importing;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Verbs;

/// <summary><c>import</c>: writes the C# declarations of an existing CWL document.</summary>
internal static partial class ImportVerb
{
    /// <summary>Makes the command.</summary>
    public static Command Create(HostEnvironment environment)
    {
        var command = new Command("import", "Write the C# declarations of a CWL document: its workflows, tools and types.");
        var document = new Argument<string>("DOCUMENT") { Description = "The CWL document, with #NAME for one of several processes in it." };
        var directory = new Option<string>("--output", "-o")
        {
            Description = "Put the C# files here. Default: the current directory.",
            HelpName = "DIR",
            DefaultValueFactory = static _ => ".",
        };
        var targetNamespace = new Option<string?>("--namespace") { Description = "The namespace of the declarations. Default: none.", HelpName = "NAME" };
        var force = new Option<bool>("--force") { Description = "Overwrite files that exist." };
        targetNamespace.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && !NamespaceName().IsMatch(given))
            {
                result.AddError($"'{given}' is no C# namespace; one is a name such as Lab.Mapping.");
            }
        });
        command.Arguments.Add(document);
        command.Options.Add(directory);
        command.Options.Add(targetNamespace);
        command.Options.Add(force);
        var options = new ConsoleOptions(command);
        command.SetAction((result, cancellationToken) =>
        {
            var console = options.Open(result, environment);
            return VerbInvocation.RunAsync(console, () => ImportAsync(
                result.GetRequiredValue(document),
                environment.Resolve(result.GetValue(directory)!),
                result.GetValue(targetNamespace),
                result.GetValue(force),
                console,
                cancellationToken));
        });
        return command;
    }

    private static async ValueTask<int> ImportAsync(
        string reference, string directory, string? targetNamespace, bool force, HostConsole console, CancellationToken cancellationToken)
    {
        var loader = new CwlLoader(new FileAndHttpSource(static () => new HttpClient()), console.Environment.CurrentDirectory);
        var document = await loader.LoadAsync(reference, cancellationToken);
        if (document.HasErrors || document.Main is null)
        {
            throw new WorkflowDefinitionException(document.Findings);
        }

        console.Report(document.Findings);
        var imported = CwlImporter.Import(document.Main, directory, targetNamespace);
        if (!force && imported.Files.FirstOrDefault(file => File.Exists(Path.Combine(directory, file.Name))) is { } present)
        {
            throw new CommandLineException($"'{Path.Combine(directory, present.Name)}' exists already. Choose another directory with '-o', or overwrite with '--force'.");
        }

        Directory.CreateDirectory(directory);
        foreach (var file in imported.Files)
        {
            var path = Path.Combine(directory, file.Name);
            await File.WriteAllTextAsync(path, file.Text, cancellationToken);
            console.Info($"Wrote {path}");
        }

        console.Report(imported.Findings);
        if (document.Namespaces.Count > 0)
        {
            console.Info($"Job files for the document may use its prefixes ({string.Join(", ", document.Namespaces.Keys)}); for the declarations they have to name formats in full.");
        }

        if (!imported.IsIncomplete)
        {
            return ExitCode.Ok;
        }

        console.Error($"The declarations lack something of '{reference}'; see above what, and complete them by hand, or go on with the document itself: new CwlWorkflow(\"{reference}\").");
        return ExitCode.Unsupported;
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{Nd}_]*)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespaceName();
}
