namespace StreamFlow.Samples.ReadMapping;

/// <summary>Merges alignments in the order of their positions.</summary>
[CommandLineTool("sort", "-k1,1n", "-k2,2")]
[EnvironmentVariable("LC_ALL", "C")]
public sealed partial record MergeAlignments : Tool
{
    [Argument]
    public required In<CwlFile[]> Parts { get; init; }

    [StandardOutput("alignments.tsv")]
    public partial Out<CwlFile> Alignments { get; }
}
