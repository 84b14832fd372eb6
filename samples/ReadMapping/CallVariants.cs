namespace StreamFlow.Samples.ReadMapping;

/// <summary>Finds where most reads of a sample have another base than the genome.</summary>
[CommandLineTool("awk")]
public sealed partial record CallVariants : Tool
{
    [Option("-f", Position = 1)]
    public In<CwlFile> Program { get; init; } = new CwlFile("tools/call.awk");

    [Argument(Position = 3)]
    public required In<CwlFile> Genome { get; init; }

    [Argument(Position = 4)]
    public required In<CwlFile> Alignments { get; init; }

    /// <summary>How many reads must cover a position.</summary>
    [Option("-v", Position = 2, ValueFrom = "depth=$(self)")]
    public In<int> Depth { get; init; } = 4;

    /// <summary>Position, base of the genome, base of the sample, sample, reads that have it, reads in all.</summary>
    [StandardOutput("variants.tsv")]
    public partial Out<CwlFile> Variants { get; }
}
