namespace StreamFlow.Cwl.Model.Ports;

/// <summary>A pattern that names a file next to another.</summary>
/// <param name="Pattern">A suffix (with <c>^</c> for each extension to drop) or an expression; the optional mark is taken off.</param>
/// <param name="Required">Whether it must exist; null means the default: true for inputs, false for outputs.</param>
internal sealed record SecondaryFilePattern(SourceText Pattern, ExpressionOr<bool>? Required);
