namespace StreamFlow.Samples.ReadMapping;

/// <summary>Lists where each word of some length stands in the genome.</summary>
[CommandLineTool("awk")]
public sealed partial record IndexGenome : Tool
{
    [Option("-f", Position = 1)]
    public In<CwlFile> Program { get; init; } = new CwlFile("tools/index.awk");

    [Argument(Position = 3)]
    public required In<CwlFile> Genome { get; init; }

    /// <summary>The length of the words in bases.</summary>
    [Option("-v", Position = 2, ValueFrom = "word=$(self)")]
    public In<int> Word { get; init; } = 12;

    [StandardOutput("genome.idx")]
    public partial Out<CwlFile> Index { get; }
}
