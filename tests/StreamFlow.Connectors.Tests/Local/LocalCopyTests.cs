using System.Diagnostics;
using StreamFlow.Connectors.Local;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Local;

public sealed class LocalCopyTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Directory_LinkToADirectoryAround_IsNamed()
    {
        _directory.Write("in/sub/a", "text");
        Directory.CreateSymbolicLink(_directory.At("in", "sub", "up"), "..");

        var error = Assert.Throws<IOException>(() => LocalCopy.Directory(_directory.At("in"), _directory.At("out"), Token));
        Assert.Contains($"'{_directory.At("in", "sub", "up")}': the symbolic link leads to '{_directory.At("in")}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Directory_MoreThanTheLimitDeep_IsRefused()
    {
        Directory.CreateDirectory(_directory.At("in", string.Join('/', Enumerable.Repeat("d", 513))));

        var error = Assert.Throws<IOException>(() => LocalCopy.Directory(_directory.At("in"), _directory.At("out"), Token));
        Assert.Contains("more than 512 directories deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_Pipe_IsRefusedAndNotWaitedFor()
    {
        _directory.Write("in/a", "text");
        using var make = Process.Start("mkfifo", [_directory.At("in", "pipe")]);
        await make.WaitForExitAsync(Token);

        var copying = Task.Run(() => LocalCopy.Directory(_directory.At("in"), _directory.At("out"), Token), Token);
        var error = await Assert.ThrowsAsync<IOException>(() => copying.WaitAsync(TimeSpan.FromSeconds(30), Token));
        Assert.Contains($"'{_directory.At("in", "pipe")}': it is neither a file nor a directory", error.Message, StringComparison.Ordinal);
    }
}
