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
        var exact = new string('n', 100 - "in/".Length);
        _directory.Write("in/a", "text");
        _directory.Write($"in/{exact}", new string('x', 512));
        _directory.Write($"in/{longName}", string.Empty);
        File.SetUnixFileMode(_directory.At("in", "a"), UnixFileMode.UserRead | UnixFileMode.SetUser | UnixFileMode.OtherExecute);
        File.SetLastWriteTimeUtc(_directory.At("in", "a"), new DateTime(1969, 12, 31, 23, 59, 0, DateTimeKind.Utc));

        var (archive, totals) = await PackAsync("in");
        var unpacked = Directory.CreateDirectory(_directory.At("out")).FullName;
        using var tar = Process.Start(new ProcessStartInfo("tar", ["-xpf", await SaveAsync(archive), "-C", unpacked]))!;
        await tar.WaitForExitAsync(Token);

        Assert.Equal(0, tar.ExitCode);
        Assert.Equal(new TarTotals(3, 516, 0), totals);
        Assert.Equal("text", await File.ReadAllTextAsync(_directory.At("out", "in", "a"), Token));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute, File.GetUnixFileMode(_directory.At("out", "in", "a")));
        Assert.Equal(new DateTime(1969, 12, 31, 23, 59, 0, DateTimeKind.Utc), File.GetLastWriteTimeUtc(_directory.At("out", "in", "a")));
        Assert.Equal(512, new FileInfo(_directory.At("out", "in", exact)).Length);
        Assert.True(File.Exists(_directory.At("out", "in", longName)));
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
        var field = TarHeader.Of("a", size, UnixFileMode.UserRead, DateTimeOffset.UnixEpoch)[124..136];
        if (expected is null)
        {
            Assert.Equal([0x80, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0], field);
        }
        else
        {
            Assert.Equal(expected, Encoding.ASCII.GetString(field));
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
