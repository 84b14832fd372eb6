namespace StreamFlow.Hosting.Terminal;

/// <summary>Colours a text for a terminal, or leaves it as it is.</summary>
/// <param name="enabled">Whether to colour.</param>
internal sealed class Palette(bool enabled)
{
    /// <summary>Gets the palette that colours nothing.</summary>
    public static Palette Plain { get; } = new(enabled: false);

    public string Good(string text) => Paint("32", text);

    public string Bad(string text) => Paint("31;1", text);

    public string Caution(string text) => Paint("33", text);

    public string Active(string text) => Paint("34", text);

    public string Faint(string text) => Paint("2", text);

    public string Strong(string text) => Paint("1", text);

    private string Paint(string code, string text) => enabled ? $"\e[{code}m{text}\e[0m" : text;
}
