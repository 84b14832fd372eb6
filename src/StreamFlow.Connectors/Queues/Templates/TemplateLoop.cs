namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>What a template can ask about the loop that it is in.</summary>
internal sealed record TemplateLoop(int Index0, int Length)
{
    /// <summary>The names that a template can use after <c>loop.</c>.</summary>
    public static IReadOnlyList<string> Members { get; } = ["index", "index0", "first", "last", "length"];

    public object Get(string member) => member switch
    {
        "index" => (long)Index0 + 1,
        "index0" => (long)Index0,
        "first" => Index0 == 0,
        "last" => Index0 == Length - 1,
        _ => (long)Length,
    };
}
