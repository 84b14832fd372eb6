using StreamFlow.TestKit.Files;

namespace StreamFlow.Model.Tests.Reference;

/// <summary>Keeps <c>docs/reference/connectors.md</c> what the records say.</summary>
public sealed class ReferencePageTests
{
    [Fact]
    public void ConnectorsPage_OfTheSchemas_IsUpToDate()
    {
        var path = Repository.At("docs", "reference", "connectors.md");
        var given = ReferencePage.Write(Catalogs.BuiltIn);
        if (Environment.GetEnvironmentVariable("STREAMFLOW_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, given);
            return;
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == given,
            "docs/reference/connectors.md is not what the records say; run this test with STREAMFLOW_ACCEPT=1 and commit the page.");
    }
}
