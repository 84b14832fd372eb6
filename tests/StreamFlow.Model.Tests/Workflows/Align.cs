namespace StreamFlow.Model.Tests.Workflows;

/// <summary>A tool as a user writes it, with the halves of its outputs that the build would write.</summary>
[CommandLineTool("bwa", "mem")]
internal sealed record Align : Tool
{
    [Option("-t")]
    public In<int>? Threads { get; init; }

    [Argument(Position = 1)]
    public required In<CwlFile> Reads { get; init; }

    [Option("-p")]
    public In<bool>? Paired { get; init; }

    [StandardOutput("out.sam")]
    public Out<CwlFile> Sam => new(this, nameof(Sam));

    [Glob("*.log")]
    public OptionalOut<CwlFile> Log => new(this, nameof(Log));

    [Expression("$(inputs.reads.size)")]
    public Out<int> Size => new(this, nameof(Size));
}
