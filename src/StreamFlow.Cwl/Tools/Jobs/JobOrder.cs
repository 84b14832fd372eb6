using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tools.Jobs;

/// <summary>The input object of a run, read for one process.</summary>
/// <param name="Inputs">The values, with absolute locations; inputs that the job does not name are not there.</param>
/// <param name="Requirements">The requirements that the job adds to those of the process (<c>cwl:requirements</c>).</param>
/// <param name="Findings">Everything that was found; errors mean that nothing may run.</param>
internal sealed record JobOrder(RecordValue Inputs, IReadOnlyList<Requirement> Requirements, IReadOnlyList<Finding> Findings)
{
    /// <summary>Gets whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}
