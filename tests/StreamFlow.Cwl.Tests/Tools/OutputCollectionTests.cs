using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Tools;

public sealed class OutputCollectionTests
{
    [Fact]
    public async Task CollectAsync_Glob_FindsFilesInOrder()
    {
        using var tool = await ToolHarness.LoadAsync("inputs: []\noutputs: {o: {type: 'File[]', outputBinding: {glob: ['*.txt', 'sub/?']}}}");
        tool.Folder.Write("out/b.txt", "b");
        tool.Folder.Write("out/a #1.txt", "aa");
        tool.Folder.Write("out/.hidden.txt", "");
        tool.Folder.Write("out/sub/z", "");

        var list = Assert.IsType<ListValue>((await tool.CollectAsync())["o"]);

        Assert.Equal(["a #1.txt", "b.txt", "z"], list.Items.Select(item => ((FileValue)item).Basename));
        var first = (FileValue)list[0];
        Assert.Equal(DocumentUri.FromPath($"{tool.Directories.Output}/a #1.txt"), first.Location);
        Assert.Equal((2L, null, null), (first.Size, first.Path, first.Checksum));
    }

    [Theory]
    [InlineData("File", "nothing", "is not there")]
    [InlineData("File", "*", "2 match")]
    [InlineData("Directory", "a", "does not fit")]
    [InlineData("File", "../x", "leads out")]
    [InlineData("File", "/etc/passwd", "leads out")]
    public async Task CollectAsync_WrongOutput_SaysWhy(string type, string glob, string text)
    {
        using var tool = await ToolHarness.LoadAsync($"inputs: []\noutputs: {{o: {{type: {type}, outputBinding: {{glob: '{glob}'}}}}}}");
        tool.Folder.Write("out/a", "");
        tool.Folder.Write("out/b", "");

        var error = await Assert.ThrowsAsync<ToolException>(() => tool.CollectAsync());

        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_OutputEval_SeesContentsAndExitCode()
    {
        using var tool = await ToolHarness.LoadAsync("""
            inputs: []
            outputs:
              text: {type: string, outputBinding: {glob: a, loadContents: true, outputEval: '$(self[0].contents)'}}
              code: {type: int, outputBinding: {outputEval: $(runtime.exitCode)}}
              none: {type: File?, outputBinding: {glob: nothing}}
            """);
        tool.Folder.Write("out/a", "hello");

        var outputs = await tool.CollectAsync(exitCode: 7);

        Assert.Equal("""{"text":"hello","code":7,"none":null}""", outputs.ToString());
    }

    [Fact]
    public async Task CollectAsync_DeclaredOutputs_TakePrecedence()
    {
        using var tool = await ToolHarness.LoadAsync("inputs: []\noutputs: {o: File, n: int, missing: string?}");
        tool.Folder.Write("out/x", "1");
        tool.Folder.Write("out/cwl.output.json", """{"o":{"class":"File","path":"x"},"n":5,"extra":1}""");

        var outputs = await tool.CollectAsync();

        Assert.Equal(DocumentUri.FromPath($"{tool.Directories.Output}/x"), ((FileValue)outputs["o"]!).Location);
        Assert.Equal("5", outputs["n"]!.ToString());
        Assert.Null(outputs["extra"]);
    }

    [Fact]
    public async Task CollectAsync_LinkOutOfTheDirectory_IsRefusedUnlessItLeadsToAnInput()
    {
        using var tool = await ToolHarness.LoadAsync("inputs: {f: File?}\noutputs: {o: {type: File, outputBinding: {glob: link}}}");
        var secret = tool.Folder.Write("secret", "s");
        File.CreateSymbolicLink(tool.Folder.At("out", "link"), secret);

        await Assert.ThrowsAsync<ToolException>(() => tool.CollectAsync());
        var outputs = await tool.CollectAsync("""{"f":{"class":"File","location":"secret"}}""");
        Assert.Equal("link", ((FileValue)outputs["o"]!).Basename);
    }

    [Theory]
    [InlineData(0, nameof(ExitClass.Success))]
    [InlineData(3, nameof(ExitClass.Success))]
    [InlineData(4, nameof(ExitClass.TemporaryFailure))]
    [InlineData(1, nameof(ExitClass.PermanentFailure))]
    public async Task Classify_ExitCode_FollowsTheTool(int code, string expected)
    {
        using var tool = await ToolHarness.LoadAsync("inputs: []\noutputs: []\nsuccessCodes: [0, 3]\ntemporaryFailCodes: [4]");

        Assert.Equal(expected, tool.Plan.Classify(code).ToString());
    }
}
