namespace StreamFlow.Spec;

/// <summary>Where the standard streams of a command come from and go to.</summary>
internal sealed class ToolStreams
{
    public ToolStreams(ToolDeclaration tool)
    {
        Input = tool.Attributes.Find("StandardInput")?.Text(0)
            ?? (tool.Ports.FirstOrDefault(port => !port.IsOutput && port.Attributes.Has("StandardInput")) is { } input
                ? $"$(inputs.{DeclaredNames.Of(input)}.path)"
                : null);
        Output = FileOf(tool, "StandardOutput");
        Error = FileOf(tool, "StandardError");
    }

    /// <summary>Gets the expression of the file that is read; null for none.</summary>
    public string? Input { get; }

    /// <summary>Gets the file that takes the standard output; null when the system may choose.</summary>
    public string? Output { get; }

    /// <summary>Gets the file that takes the standard error; null when the system may choose.</summary>
    public string? Error { get; }

    /// <summary>Gives the file in which an output is to be looked for; null when it takes no stream, or when its type <c>stdout</c> or <c>stderr</c> says it.</summary>
    public string? RedirectionOf(PortDeclaration port) => IsPlainFile(port)
        ? null
        : PortEmitter.Stream(port) switch
        {
            "stdout" => Output,
            "stderr" => Error,
            _ => null,
        };

    /// <summary>Tells whether an output is the file itself, for which CWL has types of their own.</summary>
    private static bool IsPlainFile(PortDeclaration port) =>
        port.Type is { Kind: CwlTypeKind.File, IsOptional: false } && !port.Attributes.Has("Expression") && !port.Attributes.Has("LoadContents");

    private static string? FileOf(ToolDeclaration tool, string attribute)
    {
        if (tool.Attributes.Find(attribute)?.Text(0) is { } file)
        {
            return file;
        }

        var ports = tool.Ports.Where(port => port.IsOutput && port.Attributes.Has(attribute)).ToList();
        return ports.Select(port => port.Attributes.Find(attribute)!.Text(0)).FirstOrDefault(name => name is not null)
            ?? (ports.FirstOrDefault(port => !IsPlainFile(port)) is { } computed ? DeclaredNames.Of(computed) + ".txt" : null);
    }
}
