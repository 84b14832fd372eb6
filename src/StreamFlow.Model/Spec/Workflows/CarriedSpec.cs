namespace StreamFlow.Spec;

/// <summary>A value that an iteration hands to the next.</summary>
/// <param name="Input">The C# member of the input.</param>
/// <param name="Output">The C# member of the output; null when the expression alone gives the value.</param>
/// <param name="ValueFrom">The expression; null when the output is handed on as it is.</param>
internal sealed record CarriedSpec(string Input, string? Output, string? ValueFrom);
