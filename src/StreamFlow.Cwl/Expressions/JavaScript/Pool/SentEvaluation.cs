using System.Runtime.InteropServices;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>An evaluation that a worker has been given.</summary>
/// <param name="Evaluation">The evaluation.</param>
/// <param name="Length">How many bytes it put into the pipe.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SentEvaluation(Evaluation Evaluation, int Length);
