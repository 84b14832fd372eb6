using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Dsl.Generators.Tests.Documentation;

/// <summary>Every C# listing of the guide and of the pages about diagnostics compiles, or is refused as it says.</summary>
public sealed partial class ListingTests
{
    /// <summary>What the build generates from the document of the listings.</summary>
    private const string Generated =
        """
        global using System.ComponentModel;
        global using StreamFlow;

        public static class MainCwl
        {
            public static class Steps
            {
                public static StepReference Untar { get; } = new("/untar");
                public static StepReference Compile { get; } = new("/compile");
            }

            public static class Ports
            {
                public static PortReference Archive { get; } = new("/archive");
            }
        }

        public static class FirstCwl
        {
            public static class Steps
            {
                public static StepReference Compile { get; } = new("/compile");
            }
        }
        """;

    public static TheoryData<string, int> Listings
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in Pages())
            {
                for (var i = 0; i < Listing().Count(File.ReadAllText(page)); i++)
                {
                    data.Add(Path.GetRelativePath(Repository.At("docs"), page), i);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void Listing_InThePage_CompilesOrIsRefusedAsItSays(string page, int index)
    {
        var code = Listing().Matches(File.ReadAllText(Repository.At("docs", page)))[index].Groups["code"].Value;
        var expected = Refusal().Match(code) is { Success: true } refusal ? new[] { refusal.Groups["id"].Value } : [];

        var errors = Compilations.Of(("/demo/Generated.cs", Generated), ("/demo/Listing.cs", code)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToList();

        Assert.True(
            expected.SequenceEqual(errors.Select(error => error.Id).Distinct(StringComparer.Ordinal)),
            $"docs/{page}: {string.Join('\n', errors)}\n{code}");
    }

    private static IEnumerable<string> Pages() =>
        new[] { "guide", "diagnostics" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At("docs", folder), "*.md"))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Listing();

    [GeneratedRegex("// The compiler reports it: (?<id>CS[0-9]{4})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refusal();
}
