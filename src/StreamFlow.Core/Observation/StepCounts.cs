using System.Runtime.InteropServices;

namespace StreamFlow.Core.Observation;

/// <summary>How many jobs of a step are in which state.</summary>
/// <param name="Total">The jobs known so far; grows while scatters and loops unfold.</param>
/// <param name="Waiting">Those that wait for a place to run.</param>
/// <param name="Running">Those that run.</param>
/// <param name="Completed">Those that ended well.</param>
/// <param name="Skipped">Those whose condition was false.</param>
/// <param name="Failed">Those that failed, attempts that were repeated not counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StepCounts(int Total, int Waiting, int Running, int Completed, int Skipped, int Failed);
