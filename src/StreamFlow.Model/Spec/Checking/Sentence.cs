namespace StreamFlow.Spec;

/// <summary>Puts a place at the start of a sentence.</summary>
internal static class Sentence
{
    public static string Start(Place place)
    {
        var text = place.ToString();
        return char.ToUpperInvariant(text[0]) + text.Substring(1);
    }
}
