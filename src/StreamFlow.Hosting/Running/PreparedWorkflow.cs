using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Tools.Jobs;

namespace StreamFlow.Hosting.Running;

/// <summary>A workflow that is loaded and checked, with the values of its inputs.</summary>
/// <param name="Name">Its name in the document, or that of the run.</param>
/// <param name="Process">What to run.</param>
/// <param name="Job">The values of its inputs, with absolute locations, and the requirements that come with them.</param>
internal sealed record PreparedWorkflow(string Name, Process Process, JobOrder Job)
{
    /// <summary>Gets what was declared about it: bindings and containers; null when nothing was.</summary>
    public CwlWorkflow? Declared { get; init; }
}
