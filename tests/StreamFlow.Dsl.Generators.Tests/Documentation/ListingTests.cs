using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Dsl.Generators.Tests.Documentation;

/// <summary>Every C# listing of the guide and of the pages about diagnostics is what it says: right, refused by the compiler, or found by the build.</summary>
public sealed partial class ListingTests
{
    /// <summary>The document to which the listings refer.</summary>
    private const string Main =
        """
        cwlVersion: v1.2
        class: Workflow
        inputs:
          archive: File
          member: string
        outputs:
          class:
            type: File
            outputSource: compile/class
        steps:
          untar:
            run:
              class: CommandLineTool
              baseCommand: [tar, --extract]
              inputs:
                archive: File
                member: string
              outputs:
                extracted: {type: File, outputBinding: {glob: $(inputs.member)}}
            in: {archive: archive, member: member}
            out: [extracted]
          compile:
            run:
              class: CommandLineTool
              baseCommand: javac
              inputs:
                source: File
              outputs:
                class: {type: File, outputBinding: {glob: "*.class"}}
            in: {source: untar/extracted}
            out: [class]
        """;

    private static readonly (string Path, string Text)[] Documents =
    [
        ("main.cwl", Main), ("cwl/main.cwl", Main), ("nightly.cwl", Main), ("weekly.cwl", Main),
        ("job.yml", "member: Hello.java\n"), ("notes.yml", "- no CWL\n"),
        ("compose.yml", "services: {}\n"), ("slurm-in-docker.yml", "services: {}\n"), ("pod.yaml", "kind: Pod\n"), ("values.yaml", "a: 1\n"),
    ];

    public static TheoryData<string, int> GuideListings => Of("guide", "");

    public static TheoryData<string, int> WrongListings => Of("diagnostics", "Wrong");

    public static TheoryData<string, int> RightListings => Of("diagnostics", "Right");

    [Theory]
    [MemberData(nameof(GuideListings))]
    public async Task Listing_OfTheGuide_IsRight(string page, int index) =>
        await AssertRightAsync(WithFilesBefore(page, index));

    [Theory]
    [MemberData(nameof(RightListings))]
    public async Task RightListing_OfARule_IsRight(string page, int index) =>
        await AssertRightAsync(Listing("diagnostics", page, index), Path.GetFileNameWithoutExtension(page));

    [Theory]
    [MemberData(nameof(WrongListings))]
    public async Task WrongListing_OfARule_IsRefusedByTheCompilerOrFoundByTheBuild(string page, int index)
    {
        var code = Listing("diagnostics", page, index);
        var project = Project(code);
        if (Refusal().Match(code) is { Success: true } refusal)
        {
            Assert.Equal([refusal.Groups["id"].Value], Errors(project).Select(error => error.Id).Distinct(StringComparer.Ordinal));
            return;
        }

        Assert.Empty(Errors(project));
        var found = (await project.AnalyzeAsync()).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Info || diagnostic.Id == Id(page)).Select(diagnostic => diagnostic.Id);
        var isOfTheBuild = Id(page).StartsWith("SF49", StringComparison.Ordinal);
        Assert.Equal(
            isOfTheBuild || code.Contains("// This cannot happen in C#", StringComparison.Ordinal) ? [] : [Id(page)],
            found.Distinct(StringComparer.Ordinal));
    }

    private static async Task AssertRightAsync(string code, string? id = null)
    {
        var project = Project(code);

        Assert.Empty(Errors(project));
        Assert.DoesNotContain(await project.AnalyzeAsync(), diagnostic => diagnostic.Severity != DiagnosticSeverity.Info || diagnostic.Id == id);
    }

    private static DemoProject Project(string code) => new("using System.ComponentModel;\n" + code, Documents);

    private static IEnumerable<Diagnostic> Errors(DemoProject project) =>
        project.Generate().Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Id(string page) => Path.GetFileNameWithoutExtension(page);

    private static TheoryData<string, int> Of(string folder, string section)
    {
        var data = new TheoryData<string, int>();
        foreach (var page in Directory.EnumerateFiles(Repository.At("docs", folder), "*.md").Order(StringComparer.Ordinal))
        {
            var sections = Listings(page).ToList();
            for (var i = 0; i < sections.Count; i++)
            {
                if (section.Length == 0 || sections[i].Section == section)
                {
                    data.Add(Path.GetFileName(page), i);
                }
            }
        }

        return data;
    }

    private static string Listing(string folder, string page, int index) => Listings(Repository.At("docs", folder, page)).ElementAt(index).Code;

    /// <summary>A listing of the guide; one that is put into a file together with the other files at that moment.</summary>
    private static string WithFilesBefore(string page, int index)
    {
        var listings = Listings(Repository.At("docs", "guide", page)).Take(index + 1).ToList();
        var (_, file, code) = listings[^1];
        return file.Length == 0
            ? code
            : string.Join('\n', listings.Where(listing => listing.File.Length > 0).GroupBy(listing => listing.File).Select(versions => versions.Last().Code));
    }

    /// <summary>The C# listings of a page, each with the heading under which it stands, and the file that it is put into.</summary>
    private static IEnumerable<(string Section, string File, string Code)> Listings(string page)
    {
        var section = string.Empty;
        foreach (Match match in HeadingOrListing().Matches(File.ReadAllText(page)))
        {
            if (match.Groups["heading"].Success)
            {
                section = match.Groups["heading"].Value;
            }
            else
            {
                yield return (section, match.Groups["file"].Value, match.Groups["code"].Value);
            }
        }
    }

    [GeneratedRegex("^## (?<heading>[^\n]+)$|(`(?<file>[A-Za-z]+\\.cs)`( becomes)?:\n\n)?^```csharp\n(?<code>.*?)^```", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex HeadingOrListing();

    [GeneratedRegex("// The compiler reports it: (?<id>CS[0-9]{4})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refusal();
}
