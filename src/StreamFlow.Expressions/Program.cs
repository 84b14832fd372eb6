using StreamFlow.Cwl.Expressions.JavaScript.Worker;

namespace StreamFlow.Expressions;

/// <summary>The entry point of <c>streamflow-expressions</c>, which serves the pipes that a native <c>streamflow</c> has at its standard input and output.</summary>
internal static class Program
{
    private static void Main() => ExpressionWorker.Run();
}
