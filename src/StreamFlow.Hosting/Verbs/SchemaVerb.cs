using System.CommandLine;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Verbs;

/// <summary><c>schema</c>: prints the JSON Schema of the file, with every type that this program knows.</summary>
internal static class SchemaVerb
{
    private const string OnlyVersion = "v1.0";

    /// <summary>Makes the command.</summary>
    public static Command Create(StreamFlowProgram? program, HostEnvironment environment)
    {
        var command = new Command("schema", "Print the JSON Schema of the StreamFlow file.");
        var version = new Argument<string>("version")
        {
            Description = "The version of the file format; there is one, v1.0.",
            DefaultValueFactory = static _ => OnlyVersion,
        };
        var pretty = new Option<bool>("--pretty") { Description = "Indent it." };
        version.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is var given and not OnlyVersion)
            {
                result.AddError($"There is no version '{given}' of the file format; the only one is {OnlyVersion}.");
            }
        });
        command.Arguments.Add(version);
        command.Options.Add(pretty);
        command.SetAction(result =>
        {
            var types = program is null ? new ModelTypes { Documentation = new() } : program.CreateTypes(new());
            environment.Output.WriteLine(JsonSchemaWriter.Write(types.Catalog, result.GetValue(pretty)));
            return ExitCode.Ok;
        });
        return command;
    }
}
