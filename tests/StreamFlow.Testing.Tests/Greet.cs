namespace StreamFlow.Testing.Tests;

/// <summary>Runs a program that greets.</summary>
[CommandLineTool("greet", "--kindly")]
public sealed record Greet : Tool
{
    [Argument(Position = 1)]
    public required In<string[]> Names { get; init; }

    [Option("--letter", Position = 2)]
    public In<CwlFile>? Letter { get; init; }

    [StandardOutput("greeting.txt")]
    public Out<CwlFile> Said => new(this, nameof(Said));
}
