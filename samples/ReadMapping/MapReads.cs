namespace StreamFlow.Samples.ReadMapping;

/// <summary>Finds where each read comes from: by the words it shares with the genome, then base by base.</summary>
[CommandLineTool("awk")]
[Cores(1)]
[Memory("256 MiB")]
public sealed partial record MapReads : Tool
{
    [Option("-f", Position = 1)]
    public In<CwlFile> Program { get; init; } = new CwlFile("tools/map.awk");

    [Argument(Position = 3)]
    public required In<CwlFile> Genome { get; init; }

    [Argument(Position = 4)]
    public required In<CwlFile> Index { get; init; }

    [Argument(Position = 5)]
    public required In<CwlFile> Reads { get; init; }

    /// <summary>How many bases of a read may differ from the genome.</summary>
    [Option("-v", Position = 2, ValueFrom = "mismatches=$(self)")]
    public In<int> Mismatches { get; init; } = 6;

    /// <summary>One line for a read that was placed: position, name of the read, mismatches, bases.</summary>
    [StandardOutput("$(inputs.reads.nameroot).map.tsv")]
    public partial Out<CwlFile> Alignments { get; }
}
