using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Tar;

/// <summary>What went through a tar stream, to compare with what arrived.</summary>
/// <param name="Files">The number of regular files; a hard link counts as one.</param>
/// <param name="Bytes">The bytes of their contents; a further name of the same file adds none.</param>
/// <param name="HardLinks">How many of the files are further names of others.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TarTotals(long Files, long Bytes, long HardLinks);
