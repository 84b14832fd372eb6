using System.Runtime.InteropServices;

namespace StreamFlow.Core.Connectors;

/// <summary>A file to copy.</summary>
/// <param name="SourcePath">The absolute path of the source.</param>
/// <param name="DestinationPath">The absolute path that the copy gets.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileCopy(string SourcePath, string DestinationPath);
