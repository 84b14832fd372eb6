namespace StreamFlow.Samples.ParameterSweep;

/// <summary>Simulates epidemics for every combination of how fast they spread and how fast people recover, and draws a map of the outcomes.</summary>
[StreamFlowFile]
public static partial class Sweep
{
    /// <summary>New infections that one person causes in a day.</summary>
    public static readonly WorkflowInput<double[]> Spreading = new() { Default = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55] };

    /// <summary>The part of the infected people who recover in a day.</summary>
    public static readonly WorkflowInput<double[]> Recovery = new() { Default = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3] };

    /// <summary>One job for each combination: 60 with the defaults.</summary>
    public static readonly Scattered<Simulate> Simulate =
        new Simulate { Spreading = Spreading.Each(), Recovery = Recovery.Each() }.FlatCross();

    public static readonly Plot Plot = new() { Outcomes = Simulate.Outcome, Title = "People infected at the peak" };

    /// <summary>The map, as an SVG picture.</summary>
    public static readonly WorkflowOutput<CwlFile> Picture = new(Plot.Picture);

    /// <summary>The greatest number of people who were infected at a time, of each combination.</summary>
    public static readonly WorkflowOutput<double[]> Peaks = new(Simulate.Peak);
}
