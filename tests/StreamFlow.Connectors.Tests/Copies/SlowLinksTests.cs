using System.Security.Cryptography;
using StreamFlow.Connectors.Copies;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Tests.Contract;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Copies;

public sealed class SlowLinksTests : IDisposable
{
    private const int Size = 3_000_000;
    private static readonly byte[] Text = [.. Enumerable.Range(0, Size).Select(static i => (byte)('a' + (i / 100 % 26)))];

    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _processes.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Copy_SlowLinkAndTextThatShrinks_IsCompressedBothWays()
    {
        await using var connector = SandboxConnector.CreateSlow(_processes);

        await CopyThereAndBackAsync(connector, Text);

        Assert.Contains(connector.Commands, static command => command.Contains("gzip -d -c", StringComparison.Ordinal));
        Assert.Contains(connector.Commands, static command => command.Contains("gzip -1 >&3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copy_SlowLink_IsMeasuredOnceForALocation()
    {
        await using var connector = SandboxConnector.CreateSlow(_processes);
        await CopyThereAndBackAsync(connector, Text);
        var measured = connector.Commands.Count(IsMeasurement);

        await CopyThereAndBackAsync(connector, Text);

        Assert.NotEqual(0, measured);
        Assert.Equal(measured, connector.Commands.Count(IsMeasurement));
    }

    [Fact]
    public async Task Copy_OfLittle_MeasuresNothing()
    {
        await using var connector = SandboxConnector.CreateSlow(_processes);
        var location = (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token))[0];
        Directory.CreateDirectory(_directory.At("little"));
        File.WriteAllBytes(_directory.At("little/text"), Text[..1000]);

        await connector.CopyLocalToRemoteAsync(_directory.At("little"), _directory.At("there"), [location], CopyOptions.Private, Token);

        Assert.True(File.Exists(_directory.At("there/text")));
        Assert.DoesNotContain(connector.Commands, IsMeasurement);
    }

    [Fact]
    public async Task AreCompressed_WhoAskedFirstGivesUp_TheOtherGetsAnAnswer()
    {
        await using var connector = SandboxConnector.CreateSlow(_processes);
        var location = (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token))[0];
        var links = new SlowLinks(TimeProvider.System);
        using var gone = new CancellationTokenSource();
        var first = links.AreCompressedAsync(connector, location, gone.Token).AsTask();
        var second = links.AreCompressedAsync(connector, location, Token).AsTask();
        await gone.CancelAsync();

        await first.ContinueWith(static _ => { }, TaskScheduler.Default);

        Assert.False(await second);
    }

    [Fact]
    public async Task Copy_SlowLinkAndNoise_IsNotCompressed()
    {
        await using var connector = SandboxConnector.CreateSlow(_processes);

        await CopyThereAndBackAsync(connector, RandomNumberGenerator.GetBytes(Size));

        Assert.DoesNotContain(connector.Commands, IsCompression);
    }

    [Fact]
    public async Task Copy_FastLink_IsNotCompressed()
    {
        await using var connector = SandboxConnector.CreateFast(_processes);

        await CopyThereAndBackAsync(connector, Text);

        Assert.DoesNotContain(connector.Commands, IsCompression);
    }

    [Fact]
    public async Task Copy_SlowLinkToAPlaceWithoutGzip_IsNotCompressed()
    {
        foreach (var tool in new[] { "sh", "env", "tar", "cat", "wc", "mkdir", "rm", "rmdir", "mv", "stat", "find", "head", "printf", "setsid", "touch", "chmod", "awk" })
        {
            File.CreateSymbolicLink(_directory.At(tool), File.Exists($"/usr/bin/{tool}") ? $"/usr/bin/{tool}" : $"/bin/{tool}");
        }

        await using var connector = SandboxConnector.CreateSlow(_processes, _directory.Root);

        await CopyThereAndBackAsync(connector, Text);

        Assert.DoesNotContain(connector.Commands, IsCompression);
    }

    [Fact]
    public async Task Copy_BetweenSlowPlaces_IsCompressedOnBothLegs()
    {
        await using var from = SandboxConnector.CreateSlow(_processes);
        await using var to = SandboxConnector.CreateSlow(_processes);
        var (source, target) = ((await from.GetAvailableLocationsAsync(new LocationQuery(), Token))[0], (await to.GetAvailableLocationsAsync(new LocationQuery(), Token))[0] with { Deployment = "other" });
        File.WriteAllBytes(_directory.At("text"), Text);

        await to.CopyRemoteToRemoteAsync(from, source, _directory.At("text"), _directory.At("copy"), [target], CopyOptions.Private, Token);

        Assert.Equal(Text, File.ReadAllBytes(_directory.At("copy")));
        Assert.Contains(from.Commands, IsCompression);
        Assert.Contains(to.Commands, IsCompression);
    }

    [Fact]
    public async Task Copy_CompressedFileThatIsNotThere_FailsWithTheWordsOfTar()
    {
        await using var connector = SandboxConnector.CreateSlow(_processes);
        var location = (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token))[0];
        Directory.CreateDirectory(_directory.At("some"));
        File.WriteAllBytes(_directory.At("some/text"), Text);
        File.CreateSymbolicLink(_directory.At("some/gone"), "nowhere");

        var error = await Assert.ThrowsAnyAsync<WorkflowExecutionException>(
            async () => await connector.CopyRemoteToLocalAsync(location, _directory.At("some"), _directory.At("copy"), CopyOptions.Private, Token));

        Assert.Contains(connector.Commands, IsCompression);
        Assert.Contains("gone", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_directory.At("copy")));
    }

    private static bool IsMeasurement(string command) => command.Contains("-v gzip", StringComparison.Ordinal);

    private static bool IsCompression(string command) => command.Contains("tar", StringComparison.Ordinal) && command.Contains("gzip", StringComparison.Ordinal);

    private async Task CopyThereAndBackAsync(SandboxConnector connector, byte[] content)
    {
        var location = (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token))[0];
        var source = _directory.At("source");
        await File.WriteAllBytesAsync(source, content, Token);
        await connector.CopyLocalToRemoteAsync(source, _directory.At("there"), [location], CopyOptions.Private, Token);
        await connector.CopyRemoteToLocalAsync(location, _directory.At("there"), _directory.At("back"), CopyOptions.Private, Token);
        Assert.Equal(content, await File.ReadAllBytesAsync(_directory.At("back"), Token));
    }
}
