using System.Runtime.InteropServices;

namespace StreamFlow.Core.Files;

/// <summary>The checksum and size of a file's content.</summary>
/// <param name="Sha1">The SHA-1 digest as 40 lower-case hexadecimal digits, as CWL wants it after <c>sha1$</c>.</param>
/// <param name="Size">The size in bytes.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileDigest(string Sha1, long Size);
