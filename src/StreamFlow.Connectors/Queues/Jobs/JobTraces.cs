using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Queues.Jobs;

/// <summary>What a job has left in its directories.</summary>
/// <param name="Code">The exit code of the command; null when there is no exit file.</param>
/// <param name="AreOutputsVisible">Whether all that the command left in its working directory can be seen from the submitting host.</param>
/// <param name="HasStarted">Whether its script was begun.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JobTraces(int? Code, bool AreOutputsVisible, bool HasStarted);
