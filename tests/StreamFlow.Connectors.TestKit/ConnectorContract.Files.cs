using System.Text;
using StreamFlow.Core.Files;

namespace StreamFlow.Connectors.TestKit;

public abstract partial class ConnectorContract
{
    [Fact]
    public async Task Files_HostileNames_SurviveEveryOperation()
    {
        var directory = At(Hostile);
        await Files.CreateDirectoryAsync(directory, Token);
        var names = new[] { "-rf", " a", "b\nc", "d'e", "$x", "*", "é", "a;b" };
        foreach (var name in names)
        {
            await WriteAsync($"{directory}/{name}", name);
        }

        var listed = await Files.ListAsync(directory, Token);

        Assert.Equal(names.Order(StringComparer.Ordinal), listed.Select(static entry => entry.Name));
        foreach (var entry in listed)
        {
            Assert.Equal(entry.Name, await ReadAsync(entry.Path));
            Assert.Equal(Encoding.UTF8.GetByteCount(entry.Name), entry.Size);
            await Files.MoveAsync(entry.Path, entry.Path + "2", Token);
            await Files.CopyAsync(entry.Path + "2", entry.Path + "3", Token);
            Assert.Equal(entry.Name, await Files.ReadTextAsync(entry.Path + "3", 1000, Token));
            Assert.Equal(entry.Path + "3", await Files.ResolveAsync(entry.Path + "3", Token));
            await Files.DeleteAsync(entry.Path + "2", Token);
            Assert.Null(await Files.StatAsync(entry.Path + "2", followLinks: true, Token));
        }
    }

    [Fact]
    public async Task Stat_EachKind_IsTold()
    {
        await WriteAsync(At("file"), "12345");
        await Files.LinkAsync(At("file"), At("link"), LinkKind.Symbolic, Token);
        await Files.LinkAsync("/nowhere", At("broken"), LinkKind.Symbolic, Token);
        await Files.LinkAsync(At("file"), At("hard"), LinkKind.Hard, Token);

        Assert.Equal(new FileEntry(At("file"), FileKind.File, 5), await Files.StatAsync(At("file"), followLinks: true, Token));
        Assert.Equal(new FileEntry(At("hard"), FileKind.File, 5), await Files.StatAsync(At("hard"), followLinks: false, Token));
        Assert.Equal(new FileEntry(At("link"), FileKind.File, 5) { IsLink = true }, await Files.StatAsync(At("link"), followLinks: true, Token));
        Assert.Equal(new FileEntry(At("link"), FileKind.SymbolicLink, 0) { IsLink = true }, await Files.StatAsync(At("link"), followLinks: false, Token));
        Assert.Null(await Files.StatAsync(At("broken"), followLinks: true, Token));
        Assert.Equal(FileKind.SymbolicLink, (await Files.StatAsync(At("broken"), followLinks: false, Token))!.Value.Kind);
        Assert.Equal(FileKind.Directory, (await Files.StatAsync(Folder, followLinks: true, Token))!.Value.Kind);
        Assert.Equal(FileKind.Other, (await Files.StatAsync("/dev/null", followLinks: true, Token))!.Value.Kind);
        Assert.Null(await Files.StatAsync(At("missing"), followLinks: true, Token));
    }

    [Fact]
    public async Task List_Directory_TellsAboutEveryEntry()
    {
        await Files.CreateDirectoryAsync(At("d/sub"), Token);
        await WriteAsync(At("d/.hidden"), "1");
        await WriteAsync(At("d/file"), "123");
        await Files.LinkAsync(At("d/sub"), At("d/link"), LinkKind.Symbolic, Token);
        await Files.LinkAsync("/nowhere", At("d/broken"), LinkKind.Symbolic, Token);

        var entries = await Files.ListAsync(At("d"), Token);

        Assert.Equal(
            [(".hidden", FileKind.File, 1L, false), ("broken", FileKind.SymbolicLink, 0L, true), ("file", FileKind.File, 3L, false), ("link", FileKind.Directory, 0L, true), ("sub", FileKind.Directory, 0L, false)],
            entries.Select(static entry => (entry.Name, entry.Kind, entry.Size, entry.IsLink)));
        Assert.Empty(await Files.ListAsync(At("d/sub"), Token));
        await Assert.ThrowsAnyAsync<IOException>(async () => await Files.ListAsync(At("missing"), Token));
    }

    [Theory]
    [InlineData("*.txt", "a.txt b c.txt")]
    [InlineData("?.txt", "a.txt")]
    [InlineData("[!a]*.txt", "b c.txt")]
    [InlineData("b c.txt", "b c.txt")]
    [InlineData("sub/*", "sub/$x")]
    [InlineData("*/\\$x", "sub/$x")]
    [InlineData("sub", "sub")]
    [InlineData(".*den", ".hidden")]
    [InlineData("none*", "")]
    public async Task Glob_Pattern_FindsWhatAShellWould(string pattern, string expected)
    {
        await Files.CreateDirectoryAsync(At("sub"), Token);
        foreach (var name in new[] { "a.txt", "b c.txt", "d.dat", ".hidden", "sub/$x" })
        {
            await WriteAsync(At(name), name);
        }

        var found = await Files.GlobAsync(Folder, pattern, Token);

        Assert.Equal(expected, string.Join(' ', found.Select(entry => entry.Path[(Folder.Length + 1)..])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public async Task Contents_OfAnySize_AreReadAndHashed(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        await using (var stream = await Files.OpenWriteAsync(At("file"), Token))
        {
            await stream.WriteAsync(bytes.AsMemory(0, size / 2), Token);
            await stream.WriteAsync(bytes.AsMemory(size / 2), Token);
        }

        await using var read = await Files.OpenReadAsync(At("file"), Token);
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy, Token);
        Assert.Equal(bytes, copy.ToArray());
        var expected = (await RunAsync("sha1sum", At("file"))).StandardOutput[..40];
        Assert.Equal(new FileDigest(expected, size), await Files.HashAsync(At("file"), Token));
    }

    [Fact]
    public async Task OpenWrite_LongerFile_IsReplaced()
    {
        await WriteAsync(At("file"), "a long text");
        await WriteAsync(At("file"), "short");

        Assert.Equal("short", await ReadAsync(At("file")));
    }

    [Fact]
    public async Task ReadText_LimitInsideACharacter_LeavesItOut()
    {
        await WriteAsync(At("file"), "aé漢");

        Assert.Equal("aé", await Files.ReadTextAsync(At("file"), 5, Token));
    }

    [Fact]
    public async Task Copy_Directory_FollowsLinksAndKeepsModes()
    {
        await Files.CreateDirectoryAsync(At("from/sub"), Token);
        await WriteAsync(At("outside"), "linked");
        await WriteAsync(At("from/run"), "x");
        await RunAsync("chmod", "555", At("from/run"));
        await Files.LinkAsync(At("outside"), At("from/sub/link"), LinkKind.Symbolic, Token);

        await Files.CopyAsync(At("from"), At("to"), Token);

        Assert.Equal(new FileEntry(At("to/sub/link"), FileKind.File, 6), await Files.StatAsync(At("to/sub/link"), followLinks: false, Token));
        Assert.Equal("755\n", (await RunAsync("stat", "-c", "%a", At("to/run"))).StandardOutput);
    }

    [Fact]
    public async Task Delete_UnwritableDirectory_IsGone()
    {
        await Files.CreateDirectoryAsync(At("d/e"), Token);
        await WriteAsync(At("d/e/f"), "x");
        await RunAsync("chmod", "500", At("d/e"), At("d"));

        await Files.DeleteAsync(At("d"), Token);
        await Files.DeleteAsync(At("d"), Token);

        Assert.Null(await Files.StatAsync(At("d"), followLinks: false, Token));
    }

    [Fact]
    public async Task Missing_File_RaisesAnErrorWithItsName()
    {
        Func<Task>[] attempts =
        [
            async () => await (await Files.OpenReadAsync(At("missing"), Token)).DisposeAsync(),
            async () => await Files.ReadTextAsync(At("missing"), 10, Token),
            async () => await Files.HashAsync(At("missing"), Token),
            async () => await Files.CopyAsync(At("missing"), At("x"), Token),
            async () => await Files.MoveAsync(At("missing"), At("x"), Token),
        ];
        foreach (var attempt in attempts)
        {
            Assert.Contains("missing", (await Assert.ThrowsAnyAsync<IOException>(attempt)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Link_PathThatIsTaken_IsRefused()
    {
        await Files.CreateDirectoryAsync(At("taken"), Token);

        await Assert.ThrowsAnyAsync<IOException>(async () => await Files.LinkAsync("/tmp", At("taken"), LinkKind.Symbolic, Token));

        Assert.Empty(await Files.ListAsync(At("taken"), Token));
    }
}
