using StreamFlow.Connectors.Local;
using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Hosting.CSharpSteps;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Declared;

public sealed class ProgramCopyTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);

    public void Dispose()
    {
        _processes.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task EnsureAsync_SameContent_IsCopiedOnceBesideTheRuns()
    {
        var program = _directory.Write("Demo", "#!/bin/sh\n");
        await using var connector = Connector();
        var location = await LocationAsync(connector);

        var first = await new ProgramCopy(program).EnsureAsync(connector, location, _directory.At("work", "run1", "3"), "Stats.Count", TestContext.Current.CancellationToken);
        var written = File.GetLastWriteTimeUtc(first);
        var second = await new ProgramCopy(program).EnsureAsync(connector, location, _directory.At("work", "run2", "1"), "Stats.Count", TestContext.Current.CancellationToken);

        Assert.Equal(first, second);
        Assert.StartsWith(_directory.At("work", "streamflow-programs") + "/", first, StringComparison.Ordinal);
        Assert.EndsWith("/Demo", first, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(second));
        Assert.Equal("#!/bin/sh\n", await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task EnsureAsync_ProgramOfSeveralFiles_IsRefusedWithWhatToDo()
    {
        await using var connector = Connector();
        var location = await LocationAsync(connector);

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() =>
            new ProgramCopy(null).EnsureAsync(connector, location, "/work/run/1", "Stats.Count", TestContext.Current.CancellationToken).AsTask());
        Assert.Contains("PublishSingleFile=true", error.Message, StringComparison.Ordinal);
    }

    private LocalConnector Connector() => new(new ConnectorContext { DeploymentName = "here", ConfigDirectory = "/", Processes = _processes });

    private static async Task<ExecutionLocation> LocationAsync(LocalConnector connector) =>
        (await connector.GetAvailableLocationsAsync(new LocationQuery(), TestContext.Current.CancellationToken))[0];
}
