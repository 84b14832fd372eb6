using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Hosting.Running;

/// <summary>A workflow that is loaded and checked, with the values of its inputs.</summary>
/// <param name="Name">Its name in the document, or the name of the run.</param>
/// <param name="Process">What to run.</param>
/// <param name="Inputs">The values of its inputs; locations are absolute.</param>
internal sealed record PreparedWorkflow(string Name, Process Process, RecordValue Inputs)
{
    /// <summary>Gets what was declared about it: bindings and containers; null when nothing was.</summary>
    public CwlWorkflow? Declared { get; init; }
}
