using StreamFlow.Cwl.Loading;
using StreamFlow.Hosting.Packing;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Packing;

public sealed class PackedSuiteTests
{
    [Fact]
    public async Task Pack_EveryValidDocumentOfTheSuite_IsValidStill()
    {
        var folder = Repository.Shared("cwl-v1.2", "tests");
        var source = new FileAndHttpSource();
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.cwl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var uri = DocumentUri.FromPath(file);
            if ((await new CwlLoader(source, folder).LoadAsync(file, TestContext.Current.CancellationToken)).Findings.Count > 0)
            {
                continue;
            }

            using var directory = new TemporaryDirectory();
            directory.Write("packed.cwl", ConfigJson.Write(await DocumentPacker.PackAsync(uri, source, TestContext.Current.CancellationToken)));
            var packed = await new CwlLoader(source, directory.Root).LoadAsync("packed.cwl", TestContext.Current.CancellationToken);
            wrong.AddRange(packed.Findings.Select(finding => $"{file}: {finding}"));
        }

        Assert.Empty(wrong);
    }
}
