using System.Globalization;
using System.Text.RegularExpressions;

namespace StreamFlow.Samples.CSharpStep;

/// <summary>Methods that are steps: the build makes <c>MeasureStep</c> and <c>WriteTableStep</c> of them.</summary>
public static partial class TextStatistics
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex SentenceEnd = new(@"[.!?]+\s", RegexOptions.None, Limit);

    private static readonly Regex Word = new(@"\p{L}+", RegexOptions.None, Limit);

    private static readonly Regex Vowels = new("[aeiouy]+", RegexOptions.IgnoreCase, Limit);

    /// <summary>Measures how hard a text is to read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">A sentence with more words is a long one.</param>
    /// <returns>The measures.</returns>
    [CSharpStep]
    public static Measures Measure(FileInfo text, int limit)
    {
        var sentences = SentenceEnd.Split(File.ReadAllText(text.FullName)).Select(CountWords).Where(static words => words > 0).ToList();
        var words = Word.Matches(File.ReadAllText(text.FullName));
        var syllables = words.Sum(static word => Math.Max(1, Vowels.Count(word.Value)));

        // Kincaid, Fishburne, Rogers, Chissom: Derivation of new readability formulas (1975).
        var grade = (0.39 * words.Count / sentences.Count) + (11.8 * syllables / words.Count) - 15.59;
        return new Measures(text.Name, Math.Round(grade, 1), sentences.Count(count => count > limit));
    }

    /// <summary>Writes a table of the measures of several texts.</summary>
    /// <param name="names">The names of the texts.</param>
    /// <param name="grades">Their grades.</param>
    /// <param name="longSentences">How many long sentences each has.</param>
    /// <returns>The table, in Markdown.</returns>
    [CSharpStep]
    public static FileInfo WriteTable(string[] names, double[] grades, int[] longSentences)
    {
        var rows = names.Zip(grades, longSentences).OrderBy(static row => row.Second)
            .Select(static row => string.Create(CultureInfo.InvariantCulture, $"| {row.First} | {row.Second} | {row.Third} |"));
        var table = JobDirectory.File("readability.md");
        File.WriteAllLines(table.FullName, ["| Text | Grade | Long sentences |", "|---|---|---|", .. rows]);
        return table;
    }

    private static int CountWords(string sentence) => Word.Count(sentence);
}
