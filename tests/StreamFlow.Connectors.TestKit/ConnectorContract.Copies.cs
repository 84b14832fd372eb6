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
    public async Task CopyFiles_Many_ComeEachUnderItsName()
    {
        var script = "umask 022; for i in 1 2 3 4 5 6 7 8 9 10; do for j in 1 2 3 4 5 6 7 8 9 10; do printf '%s\\0\\377\\n' $i.$j >f$i.$j; done; done; : >empty; chmod 750 f1.1";
        Assert.Equal(0, (await RunAsync("sh", "-c", $"cd {Folder}; {script}")).ExitCode);
        await WriteAsync(At(Hostile), "hostile");
        var names = (await Files.ListAsync(Folder, Token)).Select(static entry => entry.Name).ToList();

        await Connector.CopyFilesToLocalAsync(Location, [.. names.Select((name, i) => new FileCopy(At(name), Here.At($"{i}")))], CopyOptions.Private, Token);

        Assert.Equal(102, names.Count);
        Assert.Equal([.. "7.9"u8, 0, 255, (byte)'\n'], File.ReadAllBytes(Here.At($"{names.IndexOf("f7.9")}")));
        Assert.Equal("hostile", File.ReadAllText(Here.At($"{names.IndexOf(Hostile)}")));
        Assert.Empty(File.ReadAllText(Here.At($"{names.IndexOf("empty")}")));
        Assert.True(File.GetUnixFileMode(Here.At($"{names.IndexOf("f1.1")}")).HasFlag(UnixFileMode.GroupExecute));
        Assert.Equal(102, Directory.EnumerateFileSystemEntries(Here.Root).Count());
    }

    [Fact]
    public async Task CopyFiles_SomeLargeOrMissing_CopiesTheLargeAndNamesTheMissing()
    {
        Assert.Equal(0, (await RunAsync("sh", "-c", $"cd {Folder}; head -c 6000000 /dev/zero >large; echo x >small")).ExitCode);

        await Connector.CopyFilesToLocalAsync(Location, [new(At("large"), Here.At("1")), new(At("small"), Here.At("2"))], CopyOptions.Private, Token);
        var missing = await Record.ExceptionAsync(async () =>
            await Connector.CopyFilesToLocalAsync(Location, [new(At("small"), Here.At("3")), new(At("missing"), Here.At("4"))], CopyOptions.Private, Token));

        Assert.Equal((6_000_000, "x\n"), (new FileInfo(Here.At("1")).Length, File.ReadAllText(Here.At("2"))));
        Assert.Contains("missing", missing!.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Here.At("4")));
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
