namespace StreamFlow.Samples.ReadMapping;

/// <summary>Sequences a sample: puts variants into the genome, and reads pieces of it with a few errors.</summary>
[CommandLineTool("awk")]
public sealed partial record SimulateReads : Tool
{
    [Option("-f", Position = 1)]
    public In<CwlFile> Program { get; init; } = new CwlFile("tools/simulate.awk");

    [Argument(Position = 3)]
    public required In<CwlFile> Genome { get; init; }

    /// <summary>The name of the sample, on which its variants depend.</summary>
    [Option("-v", Position = 2, ValueFrom = "sample=$(self)")]
    public required In<string> Sample { get; init; }

    /// <summary>How many reads.</summary>
    [Option("-v", Position = 2, ValueFrom = "count=$(self)")]
    public required In<int> Count { get; init; }

    /// <summary>The reads in FASTQ.</summary>
    [StandardOutput("$(inputs.sample).fastq")]
    public partial Out<CwlFile> Reads { get; }

    /// <summary>The variants of the sample: position, base of the genome, base of the sample, sample.</summary>
    [Glob("$(inputs.sample).truth.tsv")]
    public partial Out<CwlFile> Truth { get; }
}
