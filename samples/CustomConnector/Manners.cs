namespace StreamFlow.Samples.CustomConnector;

/// <summary>Asks a few commands at which priority they run, here and on a polite deployment.</summary>
[StreamFlowFile]
public static partial class Manners
{
    /// <summary>A deployment of our own type. Try <c>Niceness = 20</c>: the build refuses it on this line.</summary>
    public static readonly PoliteDeployment Guest = new() { Niceness = 15, AtOnce = 1 };

    /// <summary>What is done.</summary>
    public static readonly CwlWorkflow Main = new("workflow/manners.cwl");

    /// <summary>One step runs politely; the other, which nothing binds, runs as usual.</summary>
    public static readonly Bindings Where = [new(MainCwl.Steps.Polite, Guest)];
}
