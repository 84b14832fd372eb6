using System.Runtime.InteropServices;

namespace StreamFlow.Cwl.Translation;

/// <summary>Something that gives a value inside a scope.</summary>
/// <param name="Step">The index of the step in its scope; -1 for an input of the scope.</param>
/// <param name="Port">The index of the step's output, or of the scope's input.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GraphSource(int Step, int Port);
