namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>A template cannot be used; the message ends without a full stop.</summary>
internal sealed class TemplateSyntaxException(int line, int column, string message) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
