using System.Security.Cryptography;
using StreamFlow.Connectors.Local;
using StreamFlow.Core.Files;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Local;

public sealed class LocalFileSystemTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly LocalFileSystem _files = LocalFileSystem.Instance;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(55)]
    [InlineData(56)]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(300_000)]
    [InlineData(9_000_000)]
    public async Task HashAsync_AnySize_IsSha1(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);
        var path = _directory.At("file");
        await File.WriteAllBytesAsync(path, content, Token);

        var digest = await _files.HashAsync(path, Token);

#pragma warning disable CA5350 // What CWL prescribes.
        Assert.Equal(new FileDigest(Convert.ToHexStringLower(SHA1.HashData(content)), size), digest);
#pragma warning restore CA5350
    }

    [Fact]
    public async Task StatAsync_LinkToDirectory_IsADirectoryWhenFollowed()
    {
        Directory.CreateDirectory(_directory.At("d"));
        await _files.LinkAsync(_directory.At("d"), _directory.At("l"), LinkKind.Symbolic, Token);

        Assert.Equal(FileKind.Directory, (await _files.StatAsync(_directory.At("l"), followLinks: true, Token))!.Value.Kind);
        Assert.Equal(FileKind.SymbolicLink, (await _files.StatAsync(_directory.At("l"), followLinks: false, Token))!.Value.Kind);
        Assert.Null(await _files.StatAsync(_directory.At("missing"), followLinks: true, Token));
    }

    [Fact]
    public async Task GlobAsync_SeveralComponents_FindsInOrder()
    {
        _directory.Write("b/x.txt", string.Empty);
        _directory.Write("a/it's $y.txt", string.Empty);
        _directory.Write("a/.hidden.txt", string.Empty);
        _directory.Write("c", string.Empty);

        var found = await _files.GlobAsync(_directory.Root, "*/*.txt", Token);

        Assert.Equal([_directory.At("a/it's $y.txt"), _directory.At("b/x.txt")], found.Select(static entry => entry.Path));
    }

    [Fact]
    public async Task DeleteAsync_LinkToDirectory_LeavesTheDirectory()
    {
        var kept = _directory.Write("d/kept", "x");
        await _files.LinkAsync(_directory.At("d"), _directory.At("e"), LinkKind.Symbolic, Token);

        await _files.DeleteAsync(_directory.At("e"), Token);

        Assert.True(File.Exists(kept));
        Assert.False(Path.Exists(_directory.At("e")));
    }

    [Fact]
    public async Task DeleteAsync_DirectoryWithLinksAndHiddenEntries_RemovesItAndNothingThatTheLinksLeadTo()
    {
        var kept = _directory.Write("d/kept", "x");
        _directory.Write("gone/a/.hidden/f", "x");
        _directory.Write("gone/new\nline", "x");
        await _files.LinkAsync(_directory.At("d"), _directory.At("gone/a/directory"), LinkKind.Symbolic, Token);
        await _files.LinkAsync(kept, _directory.At("gone/a/file"), LinkKind.Symbolic, Token);
        await _files.LinkAsync("/nowhere", _directory.At("gone/a/broken"), LinkKind.Symbolic, Token);

        await _files.DeleteAsync(_directory.At("gone"), Token);

        Assert.True(File.Exists(kept));
        Assert.False(Path.Exists(_directory.At("gone")));
    }

    [Fact]
    public async Task CopyAsync_Directory_FollowsLinksAndMakesFilesWritable()
    {
        var file = _directory.Write("d/f", "x");
        File.SetUnixFileMode(file, UnixFileMode.UserRead);
        await _files.LinkAsync(file, _directory.At("d/l"), LinkKind.Symbolic, Token);

        await _files.CopyAsync(_directory.At("d"), _directory.At("copy"), Token);

        Assert.Null(new FileInfo(_directory.At("copy/l")).LinkTarget);
        Assert.True(File.GetUnixFileMode(_directory.At("copy/f")).HasFlag(UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task ReadTextAsync_CutInsideACharacter_LeavesItOut()
    {
        var path = _directory.Write("f", "aé");

        Assert.Equal("a", await _files.ReadTextAsync(path, 2, Token));
    }
}
