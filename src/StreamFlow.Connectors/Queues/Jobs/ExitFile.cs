using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Queues.Jobs;

/// <summary>What a job has left about its end.</summary>
/// <param name="Code">The exit code of the command.</param>
/// <param name="AreOutputsVisible">Whether all that the command left in its working directory can be seen from the submitting host.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ExitFile(int Code, bool AreOutputsVisible);
