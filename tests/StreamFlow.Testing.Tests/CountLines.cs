namespace StreamFlow.Testing.Tests;

/// <summary>Counts lines; what the build would generate is written by hand.</summary>
[CommandLineTool("wc", "-l")]
public sealed record CountLines : Tool
{
    [StandardInput]
    public required In<CwlFile> Text { get; init; }

    [StandardOutput("$(inputs.text.nameroot).count")]
    public Out<CwlFile> Count => new(this, nameof(Count));

    [Expression("$(inputs.text.size)")]
    public Out<long> Size => new(this, nameof(Size));
}
