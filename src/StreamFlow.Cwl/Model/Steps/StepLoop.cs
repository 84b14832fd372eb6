using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Steps;

/// <summary>A loop over a step: <c>cwltool:Loop</c>, or <c>loop</c> and <c>when</c> of CWL v1.3.</summary>
/// <param name="Condition">Evaluated before each iteration; it must give a boolean.</param>
/// <param name="Inputs">The inputs that the next iteration gets from this one, fed by outputs of the step itself; the others keep their value.</param>
/// <param name="CollectAll">Whether each output is the array of all iterations' values; else it is the last one's (null without iteration).</param>
/// <param name="Position">Where it is written.</param>
internal sealed record StepLoop(SourceText Condition, IReadOnlyList<StepInput> Inputs, bool CollectAll, SourcePosition Position);
