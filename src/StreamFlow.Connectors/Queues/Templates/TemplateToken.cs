namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>What a word of an expression is.</summary>
internal enum TemplateTokenKind
{
    Name,
    Text,
    Integer,
    Operator,
    End,
}

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; of a string, its value.</param>
/// <param name="Line">Its line.</param>
/// <param name="Column">Its column.</param>
internal sealed record TemplateToken(TemplateTokenKind Kind, string Text, int Line, int Column)
{
    public bool Is(string text) => Kind is TemplateTokenKind.Operator or TemplateTokenKind.Name && Text == text;
}
