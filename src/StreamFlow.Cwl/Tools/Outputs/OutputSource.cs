using System.Runtime.InteropServices;
using StreamFlow.Core.Files;

namespace StreamFlow.Cwl.Tools.Outputs;

/// <summary>Where an output is looked for when that is not the working directory of its job.</summary>
/// <param name="Files">The files of the place.</param>
/// <param name="Directory">The directory from which its globs start.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OutputSource(ILocationFileSystem Files, string Directory);
