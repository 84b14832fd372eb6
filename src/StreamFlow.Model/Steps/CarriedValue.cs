namespace StreamFlow;

/// <summary>A value that an iteration hands to the next.</summary>
/// <param name="Input">The member of the input that gets it.</param>
/// <param name="Output">The member of the output that gives it; null when the expression alone does.</param>
/// <param name="ValueFrom">The expression that computes it; null when the output is handed on as it is.</param>
internal sealed record CarriedValue(string Input, string? Output, string? ValueFrom);
