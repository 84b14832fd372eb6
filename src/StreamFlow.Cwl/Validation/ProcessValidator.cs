using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;

namespace StreamFlow.Cwl.Validation;

/// <summary>Checks what can only be seen when a process is known with all that it runs.</summary>
/// <param name="findings">Takes what is found.</param>
internal sealed class ProcessValidator(FindingSink findings)
{
    private readonly HashSet<(Process Process, RequirementScope Outer)> _seen = new(new IdentityComparer());
    private readonly ExpressionChecker _expressions = new(findings);
    private readonly WorkflowChecker _workflows = new(findings);

    /// <summary>Gets the expressions in JavaScript that were come upon.</summary>
    public IReadOnlyList<ScriptUse> Scripts => _expressions.Scripts;

    /// <summary>Gets the scripts of the libraries that these can use.</summary>
    public IReadOnlyCollection<SourceText> LibraryScripts => _expressions.LibraryScripts;

    /// <summary>Checks a process and everything inside it.</summary>
    public void Validate(Process process) => Validate(process, RequirementScope.Root);

    private void Validate(Process process, RequirementScope outer)
    {
        // Thousands of steps may run one tool: it is checked once for each set of requirements around it.
        if (!_seen.Add((process, outer)))
        {
            return;
        }

        var scope = outer.Enter(process.Requirements, process.Hints);
        switch (process)
        {
            case CommandLineTool tool:
                _expressions.Check(tool, scope);
                break;
            case ExpressionTool tool:
                _expressions.Check(tool, scope);
                break;
            case Model.Workflow workflow:
                _workflows.Check(workflow, scope);
                _expressions.Check(workflow, scope);
                foreach (var step in workflow.Steps)
                {
                    var inside = scope.Enter(step.Requirements, step.Hints);
                    findings.Within(step.Name, () => Validate(step.Run, inside));
                }

                break;
        }
    }

    // Records compare by content, which for whole processes would be slow and is not what is asked here.
    private sealed class IdentityComparer : IEqualityComparer<(Process Process, RequirementScope Outer)>
    {
        public bool Equals((Process Process, RequirementScope Outer) x, (Process Process, RequirementScope Outer) y) =>
            ReferenceEquals(x.Process, y.Process) && ReferenceEquals(x.Outer, y.Outer);

        public int GetHashCode((Process Process, RequirementScope Outer) obj) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Process),
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Outer));
    }
}
