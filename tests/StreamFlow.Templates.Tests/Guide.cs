using System.Text;
using System.Text.RegularExpressions;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Templates.Tests;

/// <summary>The guide "Write a workflow" as a newcomer follows it: a script that runs its commands, and puts its listings into the files that it names.</summary>
internal static partial class Guide
{
    /// <summary>Gets the headings, in their order; the first part, before any heading, is the empty one.</summary>
    public static IReadOnlyList<string> Headings => [string.Empty, .. Parts().Select(part => part.Groups["heading"].Value).Where(heading => heading.Length > 0)];

    /// <summary>Writes what to do under some headings as a script of bash.</summary>
    /// <param name="headings">The headings.</param>
    public static string Script(params IEnumerable<string> headings)
    {
        var wanted = headings.ToHashSet(StringComparer.Ordinal);
        var script = new StringBuilder("set -euo pipefail\n");
        var heading = string.Empty;
        foreach (Match part in Parts())
        {
            if (part.Groups["heading"] is { Success: true, Value: var next })
            {
                heading = next;
            }
            else if (wanted.Contains(heading))
            {
                script.Append(Step(part.Groups["language"].Value, part.Groups["file"].Value, part.Groups["text"].Value));
            }
        }

        return script.ToString();
    }

    private static string Step(string language, string file, string text) => language switch
    {
        "sh" => text,
        _ when file.Length == 0 => string.Empty,
        // Shown to be looked at, as the build wrote it.
        "yaml" => $"diff - bin/Debug/net10.0/{file} <<'LISTING'\n{text}LISTING\n",
        _ => $"cat >{file} <<'LISTING'\n{text}LISTING\n",
    };

    private static MatchCollection Parts() => HeadingOrListing().Matches(File.ReadAllText(Repository.At("docs", "guide", "write-a-workflow.md")));

    [GeneratedRegex(@"^## (?<heading>[^\n]+)$|(`(?<file>[\w/.]+)`( becomes)?:\n\n)?^```(?<language>\w+)\n(?<text>.*?)^```", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex HeadingOrListing();
}
