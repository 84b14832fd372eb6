using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Ssh;

/// <summary>How much a host is asked for, and how patiently.</summary>
/// <param name="Connections">The most connections at once.</param>
/// <param name="SessionsPerConnection">The most sessions over each.</param>
/// <param name="Retries">How often a failed connection is tried again.</param>
/// <param name="RetryDelay">The pause before the first time; it doubles.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SshLimits(int Connections, int SessionsPerConnection, int Retries, TimeSpan RetryDelay)
{
    /// <summary>Takes the limits of a deployment.</summary>
    public static SshLimits Of(SshDeployment deployment) => new(
        deployment.MaxConnections ?? 1,
        deployment.MaxConcurrentSessions ?? 10,
        deployment.Retries ?? 3,
        deployment.RetryDelay ?? TimeSpan.FromSeconds(5));
}
