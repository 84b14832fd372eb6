using System.Runtime.InteropServices;

namespace StreamFlow.Engine.Deployments;

/// <summary>How often a deployment that failed to come up is tried again.</summary>
/// <param name="Retries">The number of further attempts.</param>
/// <param name="Delay">The pause before each.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DeploymentRetry(int Retries, TimeSpan Delay);
