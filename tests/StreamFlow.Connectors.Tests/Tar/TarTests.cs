using System.Formats.Tar;
using StreamFlow.Connectors.Tar;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Tar;

/// <summary>What is taken out of an archive from elsewhere, when it arrives here and when it only passes through.</summary>
public sealed class TarTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string, TarEntryType, string?, UnixFileMode> HostileMembers => new()
    {
        { "../x", TarEntryType.RegularFile, null, UnixFileMode.UserRead },
        { "a/../../x", TarEntryType.RegularFile, null, UnixFileMode.UserRead },
        { "/etc/x", TarEntryType.RegularFile, null, UnixFileMode.UserRead },
        { "../d/", TarEntryType.Directory, null, UnixFileMode.UserRead },
        { "link", TarEntryType.SymbolicLink, "/etc/passwd", UnixFileMode.UserRead },
        { "a/link", TarEntryType.SymbolicLink, "../../x", UnixFileMode.UserRead },
        { "hard", TarEntryType.HardLink, "../x", UnixFileMode.UserRead },
        { "hard", TarEntryType.HardLink, "/etc/passwd", UnixFileMode.UserRead },
        { "device", TarEntryType.CharacterDevice, null, UnixFileMode.UserRead },
        { "disk", TarEntryType.BlockDevice, null, UnixFileMode.UserRead },
        { "pipe", TarEntryType.Fifo, null, UnixFileMode.UserRead },
        { "setuid", TarEntryType.RegularFile, null, UnixFileMode.SetUser | UnixFileMode.UserExecute },
        { "setgid", TarEntryType.RegularFile, null, UnixFileMode.SetGroup | UnixFileMode.UserExecute },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(HostileMembers))]
    public async Task Member_ThatDoesNotBelong_IsRefusedByName(string name, TarEntryType type, string? link, UnixFileMode mode)
    {
        var archive = Archive(Entry(name, type, link, mode));

        var here = await Assert.ThrowsAsync<WorkflowExecutionException>(() => TarUnpacker.UnpackAsync(new MemoryStream(archive), _directory.Root, Token));
        var through = Assert.Throws<WorkflowExecutionException>(() => Scan(archive, 4096));

        Assert.Contains($"'{name}'", here.Message, StringComparison.Ordinal);
        Assert.Contains($"'{name}'", through.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.Root));
    }

    [Fact]
    public async Task Member_BelowALinkOfTheArchive_IsRefused()
    {
        var archive = Archive(
            Entry("a/", TarEntryType.Directory),
            Entry("a/up", TarEntryType.SymbolicLink, ".."),
            Entry("a/up/x", TarEntryType.RegularFile));

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => TarUnpacker.UnpackAsync(new MemoryStream(archive), _directory.Root, Token));

        Assert.Contains("'a/up' is a link", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.At("x")));
    }

    [Fact]
    public async Task HardLink_ToASymbolicLink_IsRefused()
    {
        var archive = Archive(Entry("a", TarEntryType.SymbolicLink, "b"), Entry("c", TarEntryType.HardLink, "a"));

        await Assert.ThrowsAsync<WorkflowExecutionException>(() => TarUnpacker.UnpackAsync(new MemoryStream(archive), _directory.Root, Token));
    }

    [Theory]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.V7)]
    public async Task Formats_AllThatThereAre_AreUnderstood(TarEntryFormat format)
    {
        using var stream = new MemoryStream();
        await using (var writer = new TarWriter(stream, format, leaveOpen: true))
        {
            TarEntry New(string name) => format switch
            {
                TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name),
                TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
                _ => new V7TarEntry(TarEntryType.V7RegularFile, name),
            };
            foreach (var name in format is TarEntryFormat.Gnu or TarEntryFormat.Pax ? new[] { "short", $"{new string('d', 150)}/{new string('f', 200)}-é" } : ["short"])
            {
                var entry = New(name);
                entry.DataStream = new MemoryStream("content"u8.ToArray());
                await writer.WriteEntryAsync(entry, Token);
            }
        }

        var archive = stream.ToArray();
        var totals = await TarUnpacker.UnpackAsync(new MemoryStream(archive), _directory.Root, Token);

        Assert.Equal(totals, Scan(archive, 1));
        Assert.Equal(totals, Scan(archive, 700));
        Assert.All(Directory.EnumerateFiles(_directory.Root, "*", SearchOption.AllDirectories), static file => Assert.Equal("content", File.ReadAllText(file)));
    }

    [Fact]
    public async Task HardLinks_InsideOfTheArchive_BecomeFilesOfTheirOwn()
    {
        var first = Entry("a", TarEntryType.RegularFile);
        first.DataStream = new MemoryStream("text"u8.ToArray());
        var archive = Archive(first, Entry("b", TarEntryType.HardLink, "a"));

        var totals = await TarUnpacker.UnpackAsync(new MemoryStream(archive), _directory.Root, Token);
        File.AppendAllText(_directory.At("b"), "more");

        Assert.Equal(new TarTotals(2, 4, 1), totals);
        Assert.Equal(totals, Scan(archive, 100));
        Assert.Equal("text", File.ReadAllText(_directory.At("a")));
    }

    [Fact]
    public async Task Archive_CutShort_IsDamaged()
    {
        var entry = Entry("a", TarEntryType.RegularFile);
        entry.DataStream = new MemoryStream(new byte[5000]);
        var archive = Archive(entry)[..3000];

        await Assert.ThrowsAsync<WorkflowExecutionException>(() => TarUnpacker.UnpackAsync(new MemoryStream(archive), _directory.Root, Token));
        Assert.Throws<WorkflowExecutionException>(() => Scan(archive, 512));
    }

    private static GnuTarEntry Entry(string name, TarEntryType type, string? link = null, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        var entry = new GnuTarEntry(type, name) { Mode = mode };
        if (link is not null)
        {
            entry.LinkName = link;
        }

        return entry;
    }

    private static byte[] Archive(params TarEntry[] entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Gnu, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                writer.WriteEntry(entry);
            }
        }

        return stream.ToArray();
    }

    private static TarTotals Scan(byte[] archive, int chunk)
    {
        var scanner = new TarScanner();
        for (var start = 0; start < archive.Length; start += chunk)
        {
            scanner.Take(archive.AsSpan(start, Math.Min(chunk, archive.Length - start)));
        }

        scanner.Finish();
        return scanner.Totals;
    }
}
