namespace StreamFlow;

/// <summary>Says whether the command uses the network, the CWL <c>NetworkAccess</c>; a container has none without it.</summary>
/// <param name="access">Whether the network is used.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute(bool access = true) : RequirementAttribute
{
    /// <summary>Gets whether the network is used.</summary>
    public bool Access { get; } = access;
}
