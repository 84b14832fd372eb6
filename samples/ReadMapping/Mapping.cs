namespace StreamFlow.Samples.ReadMapping;

/// <summary>Sequences samples of a small genome, maps their reads, and finds the variants that the samples carry.</summary>
[StreamFlowFile]
public static partial class Mapping
{
    // Where the mapping runs.
    public static readonly LocalDeployment Workers = new();

    // Inputs.
    /// <summary>The names of the samples; each is sequenced and mapped on its own.</summary>
    public static readonly WorkflowInput<string[]> Samples = new() { Default = ["ada", "grace", "mary"] };

    /// <summary>The length of the genome in bases.</summary>
    public static readonly WorkflowInput<int> GenomeLength = new() { Default = 4000 };

    /// <summary>How many reads each sample gets.</summary>
    public static readonly WorkflowInput<int> Reads = new() { Default = 1500 };

    // Steps. The data are made by the first two, so that the sample needs none.
    public static readonly MakeGenome MakeGenome = new() { Length = GenomeLength };
    public static readonly IndexGenome Index = new() { Genome = MakeGenome.Genome };

    /// <summary>One job for each sample.</summary>
    public static readonly Scattered<SimulateReads> Sequence =
        new SimulateReads { Genome = MakeGenome.Genome, Sample = Samples.Each(), Count = Reads }.Scatter();

    /// <summary>One job for each sample, which starts as soon as the reads of that sample are there.</summary>
    public static readonly Scattered<MapReads> Map =
        new MapReads { Genome = MakeGenome.Genome, Index = Index.Index, Reads = Sequence.Reads.Each() }.Scatter();

    public static readonly MergeAlignments Merged = new() { Parts = Map.Alignments };
    public static readonly CallVariants Call = new() { Genome = MakeGenome.Genome, Alignments = Merged.Alignments };

    // Outputs.
    /// <summary>The alignments of all samples, by position.</summary>
    public static readonly WorkflowOutput<CwlFile> Alignments = new(Merged.Alignments);

    /// <summary>The variants that were found: position, base of the genome, base of the sample, sample, reads that have it, reads in all.</summary>
    public static readonly WorkflowOutput<CwlFile> Variants = new(Call.Variants);

    /// <summary>The variants that were put into the samples, to compare with.</summary>
    public static readonly WorkflowOutput<CwlFile[]> Truth = new(Sequence.Truth);

    // Which step runs where.
    public static readonly Bindings Where = [new(Map, Workers)];
}
