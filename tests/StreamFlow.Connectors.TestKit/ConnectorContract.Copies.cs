using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.TestKit;

public abstract partial class ConnectorContract
{
    [Fact]
    public async Task Copy_TreeThereAndBack_IsTheSame()
    {
        var tree = MakeTree();
        await Connector.CopyLocalToRemoteAsync(tree, At("new/tree"), [Location], CopyOptions.Private, Token);
        await Connector.CopyRemoteToLocalAsync(Location, At("new/tree"), Here.At("back"), CopyOptions.Private, Token);

        Assert.Equal(Describe(tree), Describe(Here.At("back")));
        Assert.Equal(["tree"], (await Files.ListAsync(At("new"), Token)).Select(static entry => entry.Name));
    }

    [Fact]
    public async Task Copy_File_KeepsModeTimeAndBytes()
    {
        var file = Here.Write("it's a file", "content");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.SetLastWriteTimeUtc(file, new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        await Connector.CopyLocalToRemoteAsync(file, At(Hostile), [Location], CopyOptions.Private, Token);
        await Connector.CopyRemoteToLocalAsync(Location, At(Hostile), Here.At("back"), CopyOptions.Private, Token);

        Assert.Equal("content", await ReadAsync(At(Hostile)));
        Assert.Equal(Describe(file), Describe(Here.At("back")));
        Assert.Equal(File.GetLastWriteTimeUtc(file), File.GetLastWriteTimeUtc(Here.At("back")));
    }

    [Fact]
    public async Task Copy_OverAFile_ReplacesIt()
    {
        await WriteAsync(At("to"), "old and longer");

        await Connector.CopyLocalToRemoteAsync(Here.Write("from", "new"), At("to"), [Location], CopyOptions.Private, Token);

        Assert.Equal("new", await ReadAsync(At("to")));
    }

    [Fact]
    public async Task Copy_InsideALocation_LinksWhatIsOnlyRead()
    {
        await WriteAsync(At("from"), "text");

        await Connector.CopyRemoteToRemoteAsync(Connector, Location, At("from"), At("link"), [Location], CopyOptions.Shared, Token);
        await Connector.CopyRemoteToRemoteAsync(Connector, Location, At("from"), At("copy"), [Location], CopyOptions.Private, Token);

        Assert.True((await Files.StatAsync(At("link"), followLinks: true, Token))!.Value.IsLink);
        Assert.False((await Files.StatAsync(At("copy"), followLinks: true, Token))!.Value.IsLink);
        Assert.Equal(("text", "text"), (await ReadAsync(At("link")), await ReadAsync(At("copy"))));
    }

    [Fact]
    public async Task Copy_SourceThatIsNotThere_SaysSoAndLeavesNothing()
    {
        var there = await Record.ExceptionAsync(async () => await Connector.CopyLocalToRemoteAsync(Here.At("missing"), At("to"), [Location], CopyOptions.Private, Token));
        var back = await Record.ExceptionAsync(async () => await Connector.CopyRemoteToLocalAsync(Location, At("missing"), Here.At("to"), CopyOptions.Private, Token));

        Assert.Contains("missing", there!.Message, StringComparison.Ordinal);
        Assert.Contains("missing", back!.Message, StringComparison.Ordinal);
        Assert.Empty(await Files.ListAsync(Folder, Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Here.Root));
    }

    [Fact]
    public async Task Copy_TargetThatCannotBe_LeavesNothingHalf()
    {
        await WriteAsync(At("file"), "in the way");

        await Assert.ThrowsAnyAsync<Exception>(async () =>
            await Connector.CopyLocalToRemoteAsync(Here.Write("from", "new"), At("file/below"), [Location], CopyOptions.Private, Token));

        Assert.Equal("in the way", await ReadAsync(At("file")));
        Assert.Equal(["file"], (await Files.ListAsync(Folder, Token)).Select(static entry => entry.Name));
    }

    [Fact]
    public async Task Copy_SameThingAtOnce_HappensWithoutHarm()
    {
        var file = Here.Write("from", new string('x', 500_000));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Connector.CopyLocalToRemoteAsync(file, At("to"), [Location], CopyOptions.Private, Token).AsTask()));

        Assert.Equal(500_000, (await Files.StatAsync(At("to"), followLinks: true, Token))!.Value.Size);
        Assert.Equal(["to"], (await Files.ListAsync(Folder, Token)).Select(static entry => entry.Name));
    }

    [Fact]
    public async Task Copy_WithChecksums_IsTheSameToo()
    {
        var options = new CopyOptions { VerifyChecksum = true };
        var tree = MakeTree();
        await Connector.CopyLocalToRemoteAsync(tree, At("tree"), [Location], options, Token);
        await Connector.CopyRemoteToLocalAsync(Location, At("tree"), Here.At("back"), options, Token);
        await Connector.CopyRemoteToLocalAsync(Location, At("tree/a"), Here.At("one"), options, Token);

        Assert.Equal(Describe(tree), Describe(Here.At("back")));
        Assert.Equal("1", File.ReadAllText(Here.At("one")));
    }

    // Names, kinds, modes and contents of everything below a path.
    private static string[] Describe(string path)
    {
        if (!Directory.Exists(path))
        {
            return [$"{File.GetUnixFileMode(path)}: {File.ReadAllText(path)}"];
        }

        return
        [
            .. Directory.EnumerateFileSystemEntries(path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(entry => Directory.Exists(entry)
                    ? $"{Path.GetRelativePath(path, entry)}/"
                    : $"{Path.GetRelativePath(path, entry)} {File.GetUnixFileMode(entry)}: {File.ReadAllText(entry)}"),
        ];
    }

    private string MakeTree()
    {
        Here.Write("tree/a", "1");
        Here.Write("tree/" + Hostile.Replace('/', '_'), "2");
        Here.Write($"tree/{new string('d', 120)}/{new string('e', 120)}/{new string('f', 120)}", "long");
        Here.Write("tree/-n", "3");
        Here.Write("tree/empty", string.Empty);
        Here.Write("tree/large", new string('y', 300_000));
        Directory.CreateDirectory(Here.At("tree", "none", "deeper"));
        File.SetUnixFileMode(Here.At("tree", "a"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
        Here.Write("other", "linked");
        File.CreateSymbolicLink(Here.At("tree", "link"), Here.At("other"));
        return Here.At("tree");
    }
}
