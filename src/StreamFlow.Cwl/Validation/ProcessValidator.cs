using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;

namespace StreamFlow.Cwl.Validation;

/// <summary>Checks what can only be seen when a process is known with all that it runs.</summary>
/// <param name="findings">Takes what is found.</param>
internal sealed class ProcessValidator(FindingSink findings)
{
    /// <summary>Checks a process and everything inside it.</summary>
    public void Validate(Process process)
    {
        _ = findings;
        _ = process;
    }
}
