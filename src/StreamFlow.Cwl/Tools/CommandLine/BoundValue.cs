using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.CommandLine;

/// <summary>A value on its way to the command line.</summary>
/// <param name="Key">Where it goes.</param>
/// <param name="Binding">How it goes there; null for a bare binding, which gives one word for each item.</param>
/// <param name="Value">The value.</param>
internal sealed record BoundValue(List<SortKey> Key, CompiledBinding? Binding, CwlValue Value);
