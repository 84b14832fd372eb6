namespace StreamFlow.Samples.ParameterSweep;

/// <summary>Draws outcomes as a map: a field for each combination, the darker the more people.</summary>
[CommandLineTool("awk")]
public sealed partial record Plot : Tool
{
    [Option("-f", Position = 1)]
    public In<CwlFile> Program { get; init; } = new CwlFile("tools/plot.awk");

    [Option("-v", Position = 2, ValueFrom = "title=$(self)")]
    public required In<string> Title { get; init; }

    [Argument(Position = 3)]
    public required In<CwlFile[]> Outcomes { get; init; }

    [StandardOutput("sweep.svg")]
    public partial Out<CwlFile> Picture { get; }
}
