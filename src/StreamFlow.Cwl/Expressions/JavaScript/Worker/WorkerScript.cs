using Jurassic;

namespace StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>A script that a worker has compiled.</summary>
/// <param name="Compiled">The script.</param>
/// <param name="Library">The number of its library.</param>
/// <param name="UsesConsole">Whether its text names the console.</param>
/// <param name="LeavesNoTrace">Whether it is sure to leave its realm as it was.</param>
internal sealed record WorkerScript(CompiledEval Compiled, int Library, bool UsesConsole, bool LeavesNoTrace);
