namespace StreamFlow.Spec;

/// <summary>The command line of a step that is a C# method: the program itself, which runs the method on the inputs that it reads from a file.</summary>
internal static class CSharpCommand
{
    /// <summary>The verb of a program that runs one of its methods.</summary>
    public const string Verb = "call-step";

    /// <summary>The file in the job's directory that holds the inputs, as the counterpart of <c>cwl.output.json</c>.</summary>
    public const string InputsFile = "cwl.inputs.json";

    /// <summary>Gives the words of the command.</summary>
    public static IReadOnlyList<string> Words(ToolDeclaration tool) => [tool.Program ?? string.Empty, Verb, tool.Method ?? string.Empty];

    /// <summary>Has the inputs written for the method.</summary>
    public static void EmitRequirements(NodeMap requirements) => requirements.Add("InitialWorkDirRequirement", new NodeMap()
        .AddList("listing", [new NodeMap().Add("entryname", InputsFile).Add("entry", "$(inputs)").Build()])
        .Build());
}
