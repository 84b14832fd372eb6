namespace StreamFlow;

/// <summary>The end of a link at an output of a step.</summary>
/// <param name="Step">The step, without scatter, condition or loop.</param>
/// <param name="Member">The name of the member that declares the output.</param>
/// <param name="Form">The step with its scatter, condition or loop, when the output was taken from that.</param>
internal sealed record OutputEnd(Step Step, string Member, IStep? Form = null);
