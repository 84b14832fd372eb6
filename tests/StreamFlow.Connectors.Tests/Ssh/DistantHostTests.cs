using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Ssh;

/// <summary>Copies over lines that are what is slow.</summary>
public sealed class DistantHostTests : IDisposable
{
    private const int Size = 6_000_000;
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Decimal numbers, of which the fastest compression leaves half.
    private static byte[] Numbers { get; } = Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Range(1, Size / 7).Select(static i => i.ToString("D6", CultureInfo.InvariantCulture) + "\n")))[..(Size / 7 * 7)];

    public void Dispose()
    {
        _processes.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Copy_DataThatShrink_PassTheLineCompressed()
    {
        DistantTestbed.Require();

        Assert.InRange(await SendAsync(Numbers, compression: null), 100_000, Numbers.Length * 19 / 20); // Half of them, and what the line was measured with.
    }

    [Fact]
    public async Task Copy_CompressionSwitchedOff_PassesTheLineAsItIs()
    {
        DistantTestbed.Require();

        Assert.InRange(await SendAsync(Numbers, compression: false), Numbers.Length, Numbers.Length + (1024 * 1024));
    }

    [Fact]
    public async Task Copy_DataThatDoNotShrink_PassTheLineAsTheyAre()
    {
        DistantTestbed.Require();
        var noise = RandomNumberGenerator.GetBytes(Size);

        Assert.InRange(await SendAsync(noise, compression: null), Size, Size + (3 * 1024 * 1024));
    }

    [Fact]
    public async Task Copy_FromOneDistantHostToAnother_Arrives()
    {
        DistantTestbed.Require();
        File.WriteAllBytes(_directory.At("numbers"), Numbers);
        await using var connector = new SshConnector(DistantTestbed.Deployment, new ConnectorContext { DeploymentName = "far", ConfigDirectory = "/", Processes = _processes });
        await connector.DeployAsync(false, Token);
        var nodes = await connector.GetAvailableLocationsAsync(new LocationQuery(), Token);
        var (there, further) = ($"/tmp/{Guid.NewGuid():N}", $"/tmp/{Guid.NewGuid():N}");

        await connector.CopyLocalToRemoteAsync(_directory.At("numbers"), there, [nodes[0]], CopyOptions.Private, Token);
        await connector.CopyRemoteToRemoteAsync(connector, nodes[0], there, further, [nodes[1]], CopyOptions.Private, Token);
        await connector.CopyRemoteToLocalAsync(nodes[1], further, _directory.At("back"), CopyOptions.Private, Token);

        Assert.Equal(Numbers, File.ReadAllBytes(_directory.At("back")));
        await connector.GetFileSystem(nodes[0]).DeleteAsync(there, Token);
        await connector.GetFileSystem(nodes[1]).DeleteAsync(further, Token);
    }

    // Gives how many bytes went over the line.
    private async Task<long> SendAsync(byte[] content, bool? compression)
    {
        using var proxy = new CountingProxy(DistantTestbed.Port1);
        var key = File.ReadLines(DistantTestbed.At("known_hosts")).First().Split(' ', 2)[1];
        var deployment = DistantTestbed.Deployment with
        {
            Nodes = [$"127.0.0.1:{proxy.Port}"],
            KnownHostsFile = _directory.Write("known_hosts", $"[127.0.0.1]:{proxy.Port} {key}\n"),
            Compression = compression,
        };
        await using var connector = new SshConnector(deployment, new ConnectorContext { DeploymentName = "far", ConfigDirectory = "/", Processes = _processes });
        await connector.DeployAsync(false, Token);
        var location = (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token))[0];
        await File.WriteAllBytesAsync(_directory.At("content"), content, Token);
        var there = $"/tmp/{Guid.NewGuid():N}";

        await connector.CopyLocalToRemoteAsync(_directory.At("content"), there, [location], CopyOptions.Private, Token);

        Assert.Equal(content.Length, (await connector.GetFileSystem(location).StatAsync(there, followLinks: true, Token))!.Value.Size);
        await connector.GetFileSystem(location).DeleteAsync(there, Token);
        return proxy.Bytes;
    }
}
