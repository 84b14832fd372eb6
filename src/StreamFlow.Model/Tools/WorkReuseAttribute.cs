namespace StreamFlow;

/// <summary>Says whether the result of an earlier run of the command with the same inputs may be taken, the CWL <c>WorkReuse</c>.</summary>
/// <param name="enable">Whether it may.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WorkReuseAttribute(bool enable) : RequirementAttribute
{
    /// <summary>Gets whether it may.</summary>
    public bool Enable { get; } = enable;
}
