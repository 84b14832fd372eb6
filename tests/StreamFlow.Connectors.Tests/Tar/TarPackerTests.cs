using System.Diagnostics;
using System.Formats.Tar;
using System.Text;
using StreamFlow.Connectors.Tar;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Tar;

public sealed class TarPackerTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Pack_Directory_IsWhatTarReads()
    {
        var longName = $"{new string('d', 150)}/{new string('f', 200)}-é";
        var cut = $"{new string('c', 96 - "in/".Length)}éééé"; // 104 bytes: the short name ends in the middle of a character.
        var exact = new string('n', 100 - "in/".Length);
        _directory.Write("in/a", "text");
        _directory.Write($"in/{exact}", new string('x', 512));
        _directory.Write($"in/{longName}", string.Empty);
        _directory.Write($"in/{cut}", "cut");
        _directory.Write("elsewhere/b", "linked");
        Directory.CreateSymbolicLink(_directory.At("in", "link"), _directory.At("elsewhere"));
        File.SetUnixFileMode(_directory.At("in", "a"), UnixFileMode.UserRead | UnixFileMode.SetUser | UnixFileMode.OtherExecute);
        File.SetLastWriteTimeUtc(_directory.At("in", "a"), new DateTime(1969, 12, 31, 23, 59, 0, DateTimeKind.Utc));

        var (archive, totals) = await PackAsync("in");
        var unpacked = Directory.CreateDirectory(_directory.At("out")).FullName;
        using var tar = Process.Start(new ProcessStartInfo("tar", ["-xpf", await SaveAsync(archive), "-C", unpacked]))!;
        await tar.WaitForExitAsync(Token);

        Assert.Equal(0, tar.ExitCode);
        Assert.Equal(new TarTotals(5, 525, 0), totals);
        Assert.Equal("text", await File.ReadAllTextAsync(_directory.At("out", "in", "a"), Token));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute, File.GetUnixFileMode(_directory.At("out", "in", "a")));
        Assert.Equal(new DateTime(1969, 12, 31, 23, 59, 0, DateTimeKind.Utc), File.GetLastWriteTimeUtc(_directory.At("out", "in", "a")));
        Assert.Equal(512, new FileInfo(_directory.At("out", "in", exact)).Length);
        Assert.True(File.Exists(_directory.At("out", "in", longName)));
        Assert.Equal("cut", await File.ReadAllTextAsync(_directory.At("out", "in", cut), Token));
        Assert.Equal("linked", await File.ReadAllTextAsync(_directory.At("out", "in", "link", "b"), Token));
    }

    [Fact]
    public async Task Pack_FileThatGrowsMeanwhile_IsCutAtTheSizeThatItHad()
    {
        var file = _directory.Write("a", new string('x', 1000));
        using var archive = new WatchedStream(() => File.AppendAllText(file, new string('y', 1000)));

        Assert.Equal(new TarTotals(1, 1000, 0), await TarPacker.PackAsync(file, "a", archive, Token));
        Assert.Equal(512 + 1024 + 1024, archive.Length);
        Assert.Equal(2000, new FileInfo(file).Length);
    }

    [Fact]
    public async Task Pack_FileThatShrinksMeanwhile_IsAnError()
    {
        var file = _directory.Write("a", new string('x', 1000));
        using var archive = new WatchedStream(() => File.WriteAllText(file, "x"));

        var error = await Assert.ThrowsAsync<IOException>(() => TarPacker.PackAsync(file, "a", archive, Token));
        Assert.Contains($"'{file}': it became shorter than the 1000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_LinksThatLeadIntoEachOther_AreNamed()
    {
        _directory.Write("in/a", "text");
        Directory.CreateDirectory(_directory.At("other"));
        Directory.CreateSymbolicLink(_directory.At("in", "there"), "../other");
        Directory.CreateSymbolicLink(_directory.At("other", "back"), "../in");

        var error = await Assert.ThrowsAsync<IOException>(() => PackAsync("in"));
        Assert.Contains($"'{_directory.At("in", "there", "back")}': the symbolic link leads to '{_directory.At("in")}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_Pipe_IsRefusedAndNotWaitedFor()
    {
        _directory.Write("in/a", "text");
        using var make = Process.Start("mkfifo", [_directory.At("in", "pipe")]);
        await make.WaitForExitAsync(Token);

        var error = await Assert.ThrowsAsync<IOException>(() => PackAsync("in").WaitAsync(TimeSpan.FromSeconds(30), Token));
        Assert.Contains($"'{_directory.At("in", "pipe")}': it is neither a file nor a directory", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_LongNames_AreReadBySystemFormatsTar()
    {
        var name = $"{new string('d', 90)}/{new string('f', 200)}";
        _directory.Write($"in/{name}", "text");
        var (archive, _) = await PackAsync("in");
        await using var reader = new TarReader(new MemoryStream(archive));
        var names = new List<string>();
        while (await reader.GetNextEntryAsync(copyData: false, Token) is { } entry)
        {
            names.Add(entry.Name);
        }

        Assert.Equal(["in/", $"in/{new string('d', 90)}/", $"in/{name}"], names);
    }

    // BusyBox takes bytes 345 to 500 for the beginning of the name, whatever the format says that it is.
    [Fact]
    public async Task Pack_AnyMember_LeavesEmptyWhereOthersLookForAPrefix()
    {
        _directory.Write("in/a", "text");
        _directory.Write($"in/{new string('f', 200)}", "text");
        var (archive, _) = await PackAsync("in");
        Assert.All(Headers(archive), header => Assert.DoesNotContain(header[345..500], static value => value != 0));
    }

    [Theory]
    [InlineData(0L, "00000000000\0")]
    [InlineData(8_589_934_591L, "77777777777\0")]
    [InlineData(8_589_934_592L, null)]
    public void Of_Size_IsOctalAsLongAsItFits(long size, string? expected)
    {
        var field = TarHeader.Of("a", size, UnixFileMode.UserRead, DateTime.UnixEpoch)[124..136];
        if (expected is null)
        {
            Assert.Equal([0x80, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0], field);
        }
        else
        {
            Assert.Equal(expected, Encoding.ASCII.GetString(field));
        }
    }

    // Something happens once the first header is written.
    private sealed class WatchedStream(Action happens) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var isFirst = Length == 0;
            await base.WriteAsync(buffer, cancellationToken);
            if (isFirst)
            {
                happens();
            }
        }
    }

    private async Task<(byte[] Archive, TarTotals Totals)> PackAsync(string name)
    {
        using var stream = new MemoryStream();
        var totals = await TarPacker.PackAsync(_directory.At(name), name, stream, Token);
        Assert.Equal(0, stream.Length % 512);
        return (stream.ToArray(), totals);
    }

    private async Task<string> SaveAsync(byte[] archive)
    {
        await File.WriteAllBytesAsync(_directory.At("archive.tar"), archive, Token);
        return _directory.At("archive.tar");
    }

    private static IEnumerable<byte[]> Headers(byte[] archive)
    {
        for (var start = 0; archive[start] != 0;)
        {
            var header = archive[start..(start + 512)];
            yield return header;
            var size = Convert.ToInt64(Encoding.ASCII.GetString(header, 124, 11), 8);
            start += 512 + (int)((size + 511) / 512 * 512);
        }
    }
}
