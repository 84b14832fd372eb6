namespace StreamFlow.Spec;

/// <summary>One key of a map, with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPosition">Where the key is written.</param>
/// <param name="Value">The value.</param>
/// <param name="Origin">The name of the C# member it came from, if any; the YAML writer puts it in a comment.</param>
internal sealed record ConfigEntry(string Key, SourcePosition KeyPosition, ConfigNode Value, string? Origin = null);
