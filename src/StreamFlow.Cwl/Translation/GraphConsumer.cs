using System.Runtime.InteropServices;

namespace StreamFlow.Cwl.Translation;

/// <summary>Something that takes a value inside a scope.</summary>
/// <param name="Step">The index of the step in its scope; -1 for an output of the scope.</param>
/// <param name="Sink">The index of the step's input, or of the scope's output.</param>
/// <param name="Slot">Which of the sources of the sink this is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GraphConsumer(int Step, int Sink, int Slot);
