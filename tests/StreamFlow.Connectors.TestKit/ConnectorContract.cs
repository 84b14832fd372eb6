using System.Runtime.Versioning;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.TestKit;

/// <summary>What the system relies on with every connector. Derive a test class from it, make your connector, and each member is a test.</summary>
[UnsupportedOSPlatform("windows")]
public abstract partial class ConnectorContract : IAsyncLifetime
{
    /// <summary>A word that a careless hand in any shell would break on.</summary>
    protected const string Hostile = "it's \"a\" $HOME `x` \\ *?[a] ~ #;&|<>! \n-é漢😀";

    private IConnector? _connector;
    private AvailableLocation? _location;
    private string? _directory;

    /// <summary>Gets a folder of this machine for the test.</summary>
    protected TemporaryDirectory Here { get; } = new();

    /// <summary>Gets the connector, which is up.</summary>
    protected IConnector Connector => _connector!;

    /// <summary>Gets the location that the test uses.</summary>
    protected AvailableLocation Location => _location!;

    /// <summary>Gets the files of the location.</summary>
    protected ILocationFileSystem Files => Connector.GetFileSystem(Location);

    /// <summary>Gets a folder of the location for the test.</summary>
    protected string Folder => _directory!;

    /// <summary>Gets the token that ends the test.</summary>
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        _connector = await CreateAsync();
        await _connector.DeployAsync(IsExternal, Token);
        var locations = await _connector.GetAvailableLocationsAsync(new LocationQuery(), Token);
        Assert.NotEmpty(locations);
        _location = locations[0];
        _directory = $"/tmp/sf-contract-{Guid.NewGuid():N}";
        await Files.CreateDirectoryAsync(_directory, Token);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        if (_connector is not null)
        {
            if (_directory is not null)
            {
                await Files.DeleteAsync(_directory, CancellationToken.None);
            }

            await _connector.UndeployAsync(IsExternal, CancellationToken.None);
            await _connector.DisposeAsync();
        }

        Here.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gets whether the environment of <see cref="CreateAsync"/> exists already. Default: false.</summary>
    protected virtual bool IsExternal => false;

    /// <summary>Makes the connector, not deployed yet; skips the test when its server is not there.</summary>
    /// <returns>The connector.</returns>
    protected abstract ValueTask<IConnector> CreateAsync();

    [Fact]
    public async Task Locations_AfterDeploy_AreNamedAndStable()
    {
        var first = await Connector.GetAvailableLocationsAsync(new LocationQuery(), Token);
        var second = await Connector.GetAvailableLocationsAsync(new LocationQuery { OutputDirectory = "/tmp" }, Token);

        Assert.Equal(first.Select(location => location.Name), second.Select(location => location.Name));
        Assert.Equal(first.Count, first.Select(location => location.Name).Distinct().Count());
        Assert.All(first, location => Assert.Equal(Connector.DeploymentName, location.Deployment));
        Assert.All(first, location => Assert.True(location.Slots > 0));
        Assert.All(first, location => Assert.True(location.Hardware is null || location.Hardware is { Cores: > 0, MemoryMiB: > 100 and < 100_000_000 }));
    }

    [Fact]
    public async Task Undeploy_Twice_DoesNoHarm()
    {
        await Connector.UndeployAsync(external: true, Token);
        await Connector.DeployAsync(external: true, Token);

        Assert.Equal(0, (await RunAsync("true")).ExitCode);
    }

    /// <summary>Gives a path in the folder of the test at the location.</summary>
    protected string At(string name) => $"{Folder}/{name}";

    /// <summary>Runs a command and captures what it writes.</summary>
    protected async Task<CommandResult> RunAsync(params string[] words) =>
        await Connector.RunAsync(Location, new CommandRequest { Arguments = words, Environment = Standard, CaptureOutput = true }, Token);

    /// <summary>Writes a file at the location.</summary>
    protected async Task WriteAsync(string path, string text)
    {
        await using var stream = await Files.OpenWriteAsync(path, Token);
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), Token);
    }

    /// <summary>Reads a file at the location.</summary>
    protected async Task<string> ReadAsync(string path)
    {
        await using var stream = await Files.OpenReadAsync(path, Token);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Token);
    }

    /// <summary>Waits until something is true.</summary>
    protected static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 100 && !await condition(); i++)
        {
            await Task.Delay(100, Token);
        }

        Assert.True(await condition());
    }

    private static Dictionary<string, string> Standard { get; } = new(StringComparer.Ordinal) { ["PATH"] = "/usr/local/bin:/usr/bin:/bin" };

    // "sleep" with a length of its own is found in the list of processes, whoever its parent is by now.
    private static string UniqueSleep() => $"{1000 + Random.Shared.Next(100_000)}.{Random.Shared.Next(1_000_000)}";

    private async Task<bool> IsRunningAsync(string sleep)
    {
        var script = $"for f in /proc/[0-9]*/cmdline; do tr '\\0' ' ' <\"$f\" 2>/dev/null; echo; done | grep -F 'sleep {sleep}' | grep -v grep | grep -v '/proc/'";
        return (await RunAsync("sh", "-c", script)).StandardOutput.Length > 0;
    }
}
