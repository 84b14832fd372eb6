using System.Runtime.InteropServices;
using StreamFlow.Core.Files;

namespace StreamFlow.Cwl.Tools.Files;

/// <summary>Where the content of a File or Directory can be read.</summary>
/// <param name="Files">The file system.</param>
/// <param name="Path">The absolute path in it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FilePlace(ILocationFileSystem Files, string Path);
