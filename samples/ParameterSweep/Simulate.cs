namespace StreamFlow.Samples.ParameterSweep;

/// <summary>Simulates one epidemic, day by day, with the equations of Kermack and McKendrick (1927).</summary>
[CommandLineTool("awk")]
public sealed partial record Simulate : Tool
{
    [Option("-f", Position = 1)]
    public In<CwlFile> Program { get; init; } = new CwlFile("tools/simulate.awk");

    /// <summary>New infections that one person causes in a day.</summary>
    [Option("-v", Position = 2, ValueFrom = "spreading=$(self)")]
    public required In<double> Spreading { get; init; }

    /// <summary>The part of the infected people who recover in a day.</summary>
    [Option("-v", Position = 2, ValueFrom = "recovery=$(self)")]
    public required In<double> Recovery { get; init; }

    /// <summary>How many days.</summary>
    [Option("-v", Position = 2, ValueFrom = "days=$(self)")]
    public In<int> Days { get; init; } = 365;

    /// <summary>One line: the two parameters and the peak, a part of all people.</summary>
    [StandardOutput("outcome.tsv")]
    public partial Out<CwlFile> Outcome { get; }

    /// <summary>The peak alone.</summary>
    [Glob("outcome.tsv"), LoadContents, Expression(@"$(parseFloat(self[0].contents.split('\t')[2]))")]
    public partial Out<double> Peak { get; }
}
