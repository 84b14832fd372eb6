using StreamFlow.Dsl.Build.Metadata;
using StreamFlow.Dsl.Build.Outputs;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Dsl.Build.Tests.Outputs;

public sealed class GeneratedFilesTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_NewFile_HasNoByteOrderMark()
    {
        var names = new GeneratedFiles(_folder.Root).Write([new EmbeddedFile("sub/streamflow.yml", "é\n")], [], "Demo.dll");

        Assert.Equal(["sub/streamflow.yml"], names);
        Assert.Equal("é\n"u8.ToArray(), File.ReadAllBytes(_folder.At("sub/streamflow.yml")));
    }

    [Fact]
    public void Write_SameText_LeavesTheFileAlone()
    {
        var path = _folder.Write("streamflow.yml", "version: v1.0\n");
        File.SetLastWriteTimeUtc(path, LongAgo);
        var files = new GeneratedFiles(_folder.Root);

        files.Write([new EmbeddedFile("streamflow.yml", "version: v1.0\n")], ["streamflow.yml"], "Demo.dll");

        Assert.Empty(files.Changed);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void Write_OtherText_ReplacesTheFile()
    {
        _folder.Write("streamflow.yml", "version: v1.0\n# a longer text\n");
        var files = new GeneratedFiles(_folder.Root);

        files.Write([new EmbeddedFile("streamflow.yml", "version: v1.0\n")], ["streamflow.yml"], "Demo.dll");

        Assert.Equal(["streamflow.yml"], files.Changed);
        Assert.Equal("version: v1.0\n", File.ReadAllText(_folder.At("streamflow.yml")));
    }

    [Fact]
    public void Write_FileOfAnEarlierBuild_IsRemoved()
    {
        _folder.Write("old.yml", "");

        new GeneratedFiles(_folder.Root).Write([new EmbeddedFile("new.yml", "")], ["old.yml"], "Demo.dll");

        Assert.False(File.Exists(_folder.At("old.yml")));
        Assert.True(File.Exists(_folder.At("new.yml")));
    }

    [Theory]
    [InlineData("../streamflow.yml")]
    [InlineData("/tmp/streamflow.yml")]
    [InlineData(".")]
    public void Write_NameOutsideTheFolder_IsReported(string name)
    {
        var files = new GeneratedFiles(_folder.Root);

        Assert.Empty(files.Write([new EmbeddedFile(name, "")], [], "Demo.dll"));

        var finding = Assert.Single(files.Findings);
        Assert.Equal("SF4901", finding.RuleId);
        Assert.Contains($"'{name}'", finding.Message);
    }

    [Fact]
    public void Write_TwoNamesThatDifferInCase_AreReported()
    {
        var files = new GeneratedFiles(_folder.Root);

        files.Write([new EmbeddedFile("streamflow.yml", "1"), new EmbeddedFile("StreamFlow.yml", "2")], [], "Demo.dll");

        Assert.Contains("'StreamFlow.yml'", Assert.Single(files.Findings).Message);
        Assert.Equal("1", File.ReadAllText(_folder.At("streamflow.yml")));
    }
}
