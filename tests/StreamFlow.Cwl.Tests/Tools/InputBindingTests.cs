using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Tools;

public sealed class InputBindingTests
{
    [Fact]
    public async Task PrepareAsync_FileInPlace_StagesNothing()
    {
        using var tool = await ToolHarness.LoadAsync("inputs: {f: {type: File, secondaryFiles: [.idx, '^.opt?'], inputBinding: {}}}\noutputs: []");
        var path = tool.Folder.Write("a b.txt", "x");
        tool.Folder.Write("a b.txt.idx", "i");

        var plan = await tool.PrepareAsync("""{"f":{"class":"File","location":"a%20b.txt"}}""");

        Assert.Empty(plan.Staging);
        Assert.Equal([path], plan.Arguments);
        var file = Assert.IsType<FileValue>(plan.Inputs["f"]);
        Assert.Equal(1, file.Size);
        Assert.Equal(path + ".idx", Assert.Single(file.SecondaryFiles!).Path);
    }

    [Fact]
    public async Task PrepareAsync_FileElsewhere_IsStagedWithItsSecondaryFilesBesideIt()
    {
        using var tool = await ToolHarness.LoadAsync("inputs: {f: {type: File, secondaryFiles: .idx}}\noutputs: []");
        tool.Folder.Write("a.txt", "x");
        tool.Folder.Write("a.txt.idx", "i");

        var plan = await tool.PrepareAsync("""{"f":{"class":"File","location":"a.txt","basename":"b.txt","secondaryFiles":[{"class":"File","location":"a.txt.idx","basename":"b.txt.idx"}]}}""");

        var directory = Path.GetDirectoryName(((FileValue)plan.Inputs["f"]!).Path)!;
        Assert.Equal([directory + "/b.txt", directory + "/b.txt.idx"], plan.Staging.Select(item => item.Target));
        Assert.All(plan.Staging, item => Assert.Equal(StagingKind.Link, item.Kind));
    }

    [Theory]
    [InlineData("{}", "has no value")]
    [InlineData("""{"f":3}""", "does not fit")]
    [InlineData("""{"f":{"class":"File","location":"nothing.txt"}}""", "does not exist")]
    [InlineData("""{"f":{"class":"File"}}""", "neither location")]
    [InlineData("""{"f":{"class":"File","location":"a.txt"}}""", "'a.txt.idx'")]
    public async Task PrepareAsync_BadInput_SaysWhy(string job, string text)
    {
        using var tool = await ToolHarness.LoadAsync("inputs: {f: {type: File, secondaryFiles: .idx}}\noutputs: []");
        tool.Folder.Write("a.txt", "x");

        var error = await Assert.ThrowsAsync<ToolException>(() => tool.PrepareAsync(job));

        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1.0", 65536)]
    [InlineData("v1.2", null)]
    public async Task PrepareAsync_ContentsOverTheLimit_AreCutOrRefusedByVersion(string version, int? length)
    {
        var field = version == "v1.0" ? "inputBinding: {loadContents: true}" : "loadContents: true";
        using var tool = await ToolHarness.LoadAsync($"inputs: {{f: {{type: File, {field}}}}}\noutputs: []", version);
        tool.Folder.Write("big", new string('x', 70_000));
        const string Job = """{"f":{"class":"File","location":"big"}}""";

        if (length is null)
        {
            await Assert.ThrowsAsync<ToolException>(() => tool.PrepareAsync(Job));
        }
        else
        {
            Assert.Equal(length, ((FileValue)(await tool.PrepareAsync(Job)).Inputs["f"]!).Contents!.Length);
        }
    }

    [Theory]
    [InlineData("v1.0", "", true)]
    [InlineData("v1.2", "", false)]
    [InlineData("v1.2", ", loadListing: shallow_listing", true)]
    public async Task PrepareAsync_Directory_IsListedByVersionAndPort(string version, string field, bool listed)
    {
        using var tool = await ToolHarness.LoadAsync($"inputs: {{d: {{type: Directory{field}}}}}\noutputs: []", version);
        tool.Folder.Write("d/x", "1");

        var plan = await tool.PrepareAsync("""{"d":{"class":"Directory","location":"d"}}""");

        Assert.Equal(listed, ((DirectoryValue)plan.Inputs["d"]!).Listing is not null);
    }

    [Fact]
    public async Task PrepareAsync_WorkDirEntry_MovesThePathOfTheInput()
    {
        using var tool = await ToolHarness.LoadAsync("""
            requirements:
              InitialWorkDirRequirement:
                listing:
                  - {entryname: sub/new.txt, entry: $(inputs.f), writable: true}
                  - {entryname: note, entry: 'size $(inputs.f.size)'}
            inputs: {f: {type: File, inputBinding: {}}}
            outputs: []
            """);
        tool.Folder.Write("a.txt", "x");

        var plan = await tool.PrepareAsync("""{"f":{"class":"File","location":"a.txt"}}""");

        Assert.Equal([$"{tool.Directories.Output}/sub/new.txt"], plan.Arguments);
        Assert.Equal([StagingKind.Copy, StagingKind.Write], plan.Staging.Select(item => item.Kind));
        Assert.Equal("size 1", plan.Staging[1].Text);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/abs/x")]
    [InlineData("a/../../x")]
    public async Task PrepareAsync_EntryNameThatLeadsOut_IsRefused(string name)
    {
        using var tool = await ToolHarness.LoadAsync($$"""
            requirements: {InitialWorkDirRequirement: {listing: [{entryname: {{name}}, entry: text}] } }
            inputs: []
            outputs: []
            """);

        await Assert.ThrowsAsync<ToolException>(() => tool.PrepareAsync("{}"));
    }
}
