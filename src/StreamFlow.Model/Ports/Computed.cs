namespace StreamFlow;

/// <summary>Makes values that a step computes from its other inputs.</summary>
public static class Computed
{
    /// <summary>Computes the value of an input from the other inputs of the step.</summary>
    /// <typeparam name="T">The type of the result; the build takes it on trust.</typeparam>
    /// <param name="expression">A CWL expression in which <c>inputs</c> are the inputs of the step: <c>$(inputs.reads.nameroot).bam</c>.</param>
    /// <returns>The computed value.</returns>
    public static Computed<T> Of<T>(string expression) => new(null, expression);
}
