namespace StreamFlow.Samples.ReadMapping;

/// <summary>Makes a random genome, the same for the same seed.</summary>
[CommandLineTool("awk")]
public sealed partial record MakeGenome : Tool
{
    [Option("-f", Position = 1)]
    public In<CwlFile> Program { get; init; } = new CwlFile("tools/genome.awk");

    /// <summary>The length in bases.</summary>
    [Option("-v", Position = 2, ValueFrom = "length_=$(self)")]
    public required In<int> Length { get; init; }

    [Option("-v", Position = 2, ValueFrom = "seed=$(self)")]
    public In<int> Seed { get; init; } = 1;

    /// <summary>The genome in FASTA.</summary>
    [StandardOutput("genome.fa")]
    public partial Out<CwlFile> Genome { get; }
}
