using StreamFlow.Cwl.Expressions;

namespace StreamFlow.Cwl.Translation;

/// <summary>A loop over a step.</summary>
/// <param name="Condition">Evaluated before each iteration.</param>
/// <param name="Inputs">The inputs that change from one iteration to the next.</param>
/// <param name="CollectAll">Whether the outputs are arrays over the iterations.</param>
internal sealed record GraphLoop(Expression Condition, IReadOnlyList<GraphSink> Inputs, bool CollectAll);
