using System.Runtime.InteropServices;

namespace StreamFlow.Core.Connectors;

/// <summary>A symbolic link that is made for a job.</summary>
/// <param name="Path">The absolute path of the link; nothing may be there.</param>
/// <param name="Target">What it leads to.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StagedLink(string Path, string Target);
