namespace StreamFlow.Spec;

/// <summary>Finds the files and directories that declarations name as values, which go where the documents go.</summary>
internal static class DeclaredFileValues
{
    /// <summary>Gives their paths relative to the declaring file, each once; addresses and absolute paths are left out.</summary>
    public static IEnumerable<string> Of(DeclarationSet declarations) =>
        declarations.Tools.SelectMany(tool => tool.Ports).Select(port => port.Initializer)
            .Concat(declarations.Workflows.SelectMany(workflow => workflow.Inputs).Select(input => input.Default))
            .Concat(declarations.Workflows.SelectMany(workflow => workflow.Steps).SelectMany(step => step.Inputs).Select(input => input.Literal))
            .OfType<ConfigNode>()
            .SelectMany(Paths)
            .Distinct();

    private static IEnumerable<string> Paths(ConfigNode node) => node switch
    {
        ConfigList list => list.Items.SelectMany(Paths),
        ConfigMap map when map["class"] is ConfigScalar { Text: "File" or "Directory" } && map["location"] is ConfigScalar location =>
            (LiteralEmitter.IsRelative(location.Text) ? [location.Text] : Enumerable.Empty<string>()).Concat(map["secondaryFiles"] is { } others ? Paths(others) : []),
        ConfigMap map => map.Entries.SelectMany(entry => Paths(entry.Value)),
        _ => [],
    };
}
