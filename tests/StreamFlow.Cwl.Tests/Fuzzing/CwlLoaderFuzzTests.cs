using System.Globalization;
using StreamFlow.Cwl.Loading;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Cwl.Tests.Fuzzing;

public sealed class CwlLoaderFuzzTests
{
    // A fixed budget and fixed seeds: the same documents in every run. STREAMFLOW_FUZZ multiplies the budget.
    private static readonly int Factor =
        int.TryParse(Environment.GetEnvironmentVariable("STREAMFLOW_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) ? factor : 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Load_SeedAsItIs_HasNoErrors()
    {
        foreach (var text in SeedDocuments.All)
        {
            var loader = new CwlLoader(new FuzzedSource("file:///fuzz/main.cwl", text, null), "/fuzz");
            var document = await loader.LoadAsync("file:///fuzz/main.cwl", CancellationToken.None);
            Assert.DoesNotContain(document.Findings, static finding => finding.Severity == FindingSeverity.Error);
        }
    }

    [Fact]
    public async Task Load_RandomText_GivesPositionedFindings()
    {
        for (var seed = 0; seed < 300 * Factor; seed++)
        {
            var random = new Random(seed);
            var mutator = new DocumentMutator(random);
            var length = random.Next(1, 200);
            await LoadAsync(seed % 2 == 0 ? mutator.RandomText(length) : mutator.Soup(length), "/fuzz/main.cwl", null, $"random text {seed}");
        }
    }

    [Fact]
    public async Task Load_SpoiledDocument_GivesPositionedFindings()
    {
        for (var seed = 0; seed < 1500 * Factor; seed++)
        {
            var original = SeedDocuments.All[seed % SeedDocuments.All.Count];
            await LoadAsync(new DocumentMutator(new Random(seed)).Mutate(original), "/fuzz/main.cwl", null, $"document {seed}");
        }
    }

    [Fact]
    public async Task Load_DocumentThatSaysNonsense_GivesPositionedFindings()
    {
        for (var seed = 0; seed < 1500 * Factor; seed++)
        {
            var text = new TreeMutator(new Random(seed)).Mutate(SeedDocuments.All[seed % SeedDocuments.All.Count]);
            await LoadAsync(text!, "/fuzz/main.cwl", null, $"nonsense {seed}");
        }
    }

    [Fact]
    public async Task Load_CutDocument_GivesPositionedFindings()
    {
        foreach (var original in SeedDocuments.All)
        {
            for (var length = 0; length < original.Length; length += 7)
            {
                await LoadAsync(original[..length], "/fuzz/main.cwl", null, $"cut at {length}");
            }
        }
    }

    [Fact]
    public async Task Load_SpoiledDocumentOfTheSuite_GivesPositionedFindings()
    {
        var folder = Repository.Shared("cwl-v1.2", "tests");
        var files = Directory.GetFiles(folder, "*.cwl", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        for (var seed = 0; seed < 2 * Factor * files.Length; seed++)
        {
            var file = files[seed % files.Length];
            var original = await File.ReadAllTextAsync(file);
            await LoadAsync(new DocumentMutator(new Random(seed)).Mutate(original), file, folder, $"{file} {seed}");
            await LoadAsync(new TreeMutator(new Random(seed)).Mutate(original) ?? string.Empty, file, folder, $"{file} nonsense {seed}");
        }
    }

    private static async Task LoadAsync(string text, string path, string? folder, string name)
    {
        try
        {
            var uri = DocumentUri.FromPath(path);
            var loader = new CwlLoader(new FuzzedSource(uri, text, folder), Path.GetDirectoryName(path)!);
            var document = await Task.Run(() => loader.LoadAsync(uri, CancellationToken.None).AsTask()).WaitAsync(Patience);

            Assert.True(document.Main is not null || document.Findings.Any(static finding => finding.Severity == FindingSeverity.Error), "There is no process and no error.");
            Assert.All(document.Findings, static finding =>
            {
                Assert.True(finding.Position.IsKnown && finding.Position.File.Length > 0, $"'{finding.Message}' has no position.");
                Assert.False(string.IsNullOrWhiteSpace(finding.Message));
                Assert.DoesNotContain("System.", finding.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("Object reference", finding.Message, StringComparison.Ordinal);
            });
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{name}: {e.Message}\n--- the document ---\n{text}", e);
        }
    }
}
