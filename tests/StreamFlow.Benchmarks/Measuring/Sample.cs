namespace StreamFlow.Benchmarks.Measuring;

/// <summary>What one run of a command cost.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Cpu">Seconds of processor time, of the process and the children it waited for.</param>
/// <param name="PeakMegabytes">The largest resident set of any process of the run, in MB.</param>
internal sealed record Sample(double Wall, double Cpu, double PeakMegabytes);
