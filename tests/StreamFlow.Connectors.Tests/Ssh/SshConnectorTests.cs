using System.Diagnostics;
using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Observation;
using StreamFlow.Core.Shells;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Ssh;

public sealed class SshConnectorTests : IDisposable
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _processes.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Password_InAFile_LogsInAndIsNowhereToBeSeen()
    {
        SshTestbed.Require();
        var secret = File.ReadAllText(SshTestbed.At("password")).Trim();
        await using var connector = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node1], Username = "sfpass", SshKey = null, PasswordFile = SshTestbed.At("password") });

        Assert.Equal("sfpass", await AskAsync(connector, "whoami"));
        foreach (var file in Directory.EnumerateDirectories("/proc").SelectMany(static process => new[] { process + "/cmdline", process + "/environ" }))
        {
            Assert.DoesNotContain(secret, TryRead(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Password_ThatTheUserKnows_IsAskedForOnce()
    {
        SshTestbed.Require();
        var questions = new List<string>();
        await using var connector = new SshConnector(
            SshTestbed.Deployment with { Nodes = [SshTestbed.Node1], Username = "sfpass", SshKey = null },
            new ConnectorContext
            {
                DeploymentName = "hosts",
                ConfigDirectory = "/",
                Processes = _processes,
                Ask = (question, _) =>
                {
                    questions.Add(question);
                    return new(File.ReadAllText(SshTestbed.At("password")).Trim());
                },
            });

        Assert.Equal("sfpass", await AskAsync(connector, "whoami"));
        Assert.Equal("node1", await AskAsync(connector, "hostname"));
        Assert.Contains("sfpass@127.0.0.1's password", Assert.Single(questions), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_ThatTheUserDoesNotGive_IsARefusedLogin()
    {
        SshTestbed.Require();
        await using var connector = new SshConnector(
            SshTestbed.Deployment with { Nodes = [SshTestbed.Node1], Username = "sfpass", SshKey = null },
            new ConnectorContext { DeploymentName = "hosts", ConfigDirectory = "/", Processes = _processes, Ask = static (_, _) => new((string?)null) });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));

        Assert.Contains("refused the login", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_ThatIsWrong_IsRefusedAtOnce()
    {
        await using var connector = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node1], Username = "sfpass", SshKey = null, PasswordFile = _directory.Write("wrong", "no\n"), RetryDelay = TimeSpan.FromMinutes(10) });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));

        Assert.Contains("refused the login of sfpass", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passphrase_InAFile_UnlocksTheKey()
    {
        await using var connector = Connect(SshTestbed.Deployment with { SshKey = SshTestbed.At("id_locked"), SshKeyPassphraseFile = SshTestbed.At("id_locked.passphrase") });

        Assert.Equal("sf", await AskAsync(connector, "whoami"));
    }

    [Fact]
    public async Task Tunnel_ToASecondHost_GoesThroughTheFirst()
    {
        await using var connector = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node2], Tunnel = new() { Hostname = SshTestbed.Node1 } });

        Assert.Equal("node2", await AskAsync(connector, "hostname"));
        Assert.Contains(CommandLines(), static line => line.Contains("ProxyCommand=ssh", StringComparison.Ordinal) && line.Contains("2202", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tunnel_WithASecretOfItsOwn_AsksForEachApart()
    {
        var hop = new SshConnection { Hostname = SshTestbed.Node1, Username = "sfpass", PasswordFile = SshTestbed.At("password") };
        await using var connector = Connect(SshTestbed.Deployment with
        {
            Nodes = [new SshConnection { Hostname = SshTestbed.Node2, SshKey = SshTestbed.At("id_locked"), SshKeyPassphraseFile = SshTestbed.At("id_locked.passphrase"), Tunnel = hop }],
        });

        Assert.Equal("node2", await AskAsync(connector, "hostname"));
    }

    [Fact]
    public async Task Tunnel_ThatCannotBeReached_IsNamed()
    {
        await using var connector = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node2], Tunnel = new() { Hostname = "127.0.0.1:9" }, Retries = 0 });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));

        Assert.Contains("127.0.0.1:9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wraps_OfAnotherHost_GoesThroughIt()
    {
        await using var inner = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node1] });
        await inner.DeployAsync(false, Token);
        await using var outer = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node2] }, inner);
        var file = _directory.Write("data", "through two levels");
        var location = await FirstAsync(outer);

        await outer.CopyLocalToRemoteAsync(file, "/tmp/two-levels", [location], CopyOptions.Private, Token);

        Assert.Equal("through two levels", await AskAsync(outer, "cat", "/tmp/two-levels"));
        Assert.Equal("node2", await AskAsync(outer, "hostname"));
        Assert.Contains(CommandLines(), static line => line.Contains("ProxyCommand=ssh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HostKey_ThatChanged_IsRefusedWithBothFingerprints()
    {
        SshTestbed.Require();
        var lines = File.ReadAllLines(SshTestbed.At("known_hosts"));
        var (key1, key2) = (KeyOf(lines, "2201"), KeyOf(lines, "2202"));
        var known = _directory.Write("known", $"[127.0.0.1]:2201 ssh-ed25519 {key2}\n");
        await using var connector = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node1], KnownHostsFile = known, RetryDelay = TimeSpan.FromMinutes(10) });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));

        Assert.Contains(Fingerprint(key1), error.Message, StringComparison.Ordinal);
        Assert.Contains(Fingerprint(key2), error.Message, StringComparison.Ordinal);
        Assert.Contains(known + ":1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostKey_ThatIsUnknown_IsRefusedWithWhatToDo()
    {
        await using var connector = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node1], KnownHostsFile = _directory.Write("known", string.Empty), RetryDelay = TimeSpan.FromMinutes(10) });

        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await connector.DeployAsync(false, Token));

        Assert.Contains("ssh-keyscan -p 2201 127.0.0.1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckHostKey_SwitchedOff_ConnectsToAnyone()
    {
        await using var connector = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node1], KnownHostsFile = _directory.Write("known", string.Empty), CheckHostKey = false });

        Assert.Equal("node1", await AskAsync(connector, "hostname"));
    }

    [Fact]
    public async Task Alias_OfTheConfiguration_SaysEverything()
    {
        await using var connector = Connect(new SshDeployment { Nodes = ["node2-via-node1"], ConfigFile = SshTestbed.At("ssh_config") });

        Assert.Equal("node2", await AskAsync(connector, "hostname"));
        Assert.Equal("sf", await AskAsync(connector, "whoami"));
    }

    [Fact]
    public async Task Nodes_OneOfWhichIsDown_AreUsedWithoutIt()
    {
        SshTestbed.Require();
        var warnings = new List<string>();
        await using var connector = new SshConnector(
            SshTestbed.Deployment with { Nodes = [SshTestbed.Node1, "127.0.0.1:9"], Retries = 0 },
            new ConnectorContext { DeploymentName = "hosts", ConfigDirectory = "/", Processes = _processes, Tell = told => warnings.Add(((WarningRaised)told).Message) });

        await connector.DeployAsync(false, Token);

        Assert.Equal([SshTestbed.Node1], (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token)).Select(static location => location.Name));
        var warning = Assert.Single(warnings);
        Assert.StartsWith("deployment 'hosts': ", warning, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:9", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-oProxyCommand=touch /tmp/x")]
    [InlineData("host name")]
    [InlineData("host:port")]
    [InlineData("host:0")]
    [InlineData("")]
    public void Nodes_NameThatIsNone_IsRefused(string name) =>
        Assert.Throws<DeploymentException>(() => new SshConnector(
            SshTestbed.Deployment with { Nodes = [name] }, new ConnectorContext { DeploymentName = "hosts", ConfigDirectory = "/", Processes = _processes }));

    [Fact]
    public async Task Locations_OfNodes_HaveTheirHardwareAndFreeSpace()
    {
        await using var connector = Connect();
        await connector.DeployAsync(false, Token);

        var locations = await connector.GetAvailableLocationsAsync(new LocationQuery { OutputDirectory = "/tmp/not/there/yet" }, Token);

        Assert.Equal([SshTestbed.Node1, SshTestbed.Node2], locations.Select(static location => location.Name));
        Assert.All(locations, static location => Assert.Equal(Environment.ProcessorCount, location.Hardware!.Value.Cores));
        Assert.All(locations, static location => Assert.True(Assert.Single(location.Storages).FreeMiB > 1));
    }

    [Fact]
    public async Task Template_OfAService_IsPutAroundJobsAlone()
    {
        var template = _directory.Write("gpu.sh", "#!/bin/bash\nshopt -q extglob; echo before $BASH_VERSION | cut -c 1-6\n{{ streamflow_command }}\ncode=$?\necho after in {{streamflow_workdir}}\nexit $code\n");
        await using var connector = Connect(SshTestbed.Deployment with { Services = new ValueMap<string> { ["gpu"] = template } });
        await connector.DeployAsync(false, Token);
        var location = (await connector.GetAvailableLocationsAsync(new LocationQuery { Service = "gpu" }, Token))[0];
        var output = $"/tmp/template-{Guid.NewGuid():N}";
        var job = new CommandRequest
        {
            Arguments = ["sh", "-c", "echo \"$MINE\"; exit 3"],
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MINE"] = "it's" },
            WorkingDirectory = "/tmp",
            StandardOutput = output,
            JobName = "job",
        };

        Assert.Equal(3, (await connector.RunAsync(location, job, Token)).ExitCode);
        Assert.Equal("before\nit's\nafter in /tmp\n", await connector.GetFileSystem(location).ReadTextAsync(output, 1000, Token));
        Assert.Equal(0, (await connector.RunAsync(location, job with { JobName = null, Arguments = ["true"] }, Token)).ExitCode);
    }

    [Theory]
    [InlineData("echo nothing")]
    [InlineData("{{streamflow_command}} {{other}}")]
    [InlineData("{% if x %}{{streamflow_command}}{% endif %}")]
    public void Template_ThatCannotWork_IsRefused(string text)
    {
        var template = _directory.Write("bad.sh", text);

        Assert.Throws<WorkflowDefinitionException>(() => new SshConnector(
            SshTestbed.Deployment with { Services = new ValueMap<string> { ["bad"] = template } }, new ConnectorContext { DeploymentName = "hosts", ConfigDirectory = "/", Processes = _processes }));
    }

    [Fact]
    public async Task Copy_ToSeveralNodes_AndBetweenThem_Arrives()
    {
        await using var connector = Connect();
        await connector.DeployAsync(false, Token);
        var locations = await connector.GetAvailableLocationsAsync(new LocationQuery(), Token);
        var file = _directory.Write("file", new string('z', 3_000_000));
        var path = $"/tmp/copy-{Guid.NewGuid():N}";
        var bytes = new ByteCount();

        await connector.CopyLocalToRemoteAsync(file, path, [.. locations], new CopyOptions { Progress = bytes }, Token);
        await connector.CopyRemoteToRemoteAsync(connector, locations[0], path, path + "-2", [.. locations], CopyOptions.Private, Token);
        await connector.CopyRemoteToLocalAsync(locations[1], path + "-2", _directory.At("back"), CopyOptions.Private, Token);

        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_directory.At("back")));
        Assert.True(bytes.Total >= 3_000_000);
        Assert.Equal(3_000_000, (await connector.GetFileSystem(locations[0]).StatAsync(path + "-2", followLinks: false, Token))!.Value.Size);
    }

    [Fact]
    public async Task SharedPath_BetweenNodes_IsLinkedAndNotMoved()
    {
        await using var connector = Connect(SshTestbed.Deployment with { SharedPaths = ["/usr/share/"] });
        await connector.DeployAsync(false, Token);
        var locations = await connector.GetAvailableLocationsAsync(new LocationQuery(), Token);
        var path = $"/tmp/shared-{Guid.NewGuid():N}";

        await connector.CopyRemoteToRemoteAsync(connector, locations[0], "/usr/share/doc", path, [locations[1]], CopyOptions.Shared, Token);

        Assert.Equal("/usr/share/doc", await connector.GetFileSystem(locations[1]).ResolveAsync(path, Token));
    }

    [Fact]
    public async Task DataTransferConnection_WhenSet_CarriesTheStreams()
    {
        SshTestbed.Require();
        await using var connector = Connect(SshTestbed.Deployment with
        {
            Nodes = [SshTestbed.Node1],
            DataTransferConnection = new SshConnection { Hostname = SshTestbed.Node2 },
        });
        var location = await FirstAsync(connector);

        await using var stream = await connector.OpenReaderAsync(location, new ShellCommand("hostname"), Token);
        using var reader = new StreamReader(stream);

        Assert.Equal("node2\n", await reader.ReadToEndAsync(Token));
        Assert.Equal("node1", await AskAsync(connector, "hostname"));
    }

    [Fact]
    public async Task Undeploy_WhenDone_LeavesNoProcessAndNoSecret()
    {
        var connector = Connect(SshTestbed.Deployment with { Nodes = [SshTestbed.Node1] });
        Assert.Equal("node1", await AskAsync(connector, "hostname"));
        var socket = CommandLines().Select(static line => line.Split('\0').FirstOrDefault(static word => word.StartsWith("ControlPath=/tmp/sf-ssh-", StringComparison.Ordinal))).OfType<string>().ToList();

        await connector.UndeployAsync(false, Token);
        await connector.DisposeAsync();

        Assert.Contains(socket, static path => !Directory.Exists(Path.GetDirectoryName(path["ControlPath=".Length..])));
    }

    private SshConnector Connect(SshDeployment? deployment = null, IConnector? inner = null)
    {
        SshTestbed.Require();
        return new SshConnector(
            deployment ?? SshTestbed.Deployment,
            new ConnectorContext { DeploymentName = "hosts", ConfigDirectory = "/", Processes = _processes, Inner = inner });
    }

    private static string KeyOf(string[] lines, string port) =>
        lines.First(line => line.Contains(port, StringComparison.Ordinal) && line.Contains("ssh-ed25519", StringComparison.Ordinal)).Split(' ')[2];

    private static string Fingerprint(string key) =>
        "SHA256:" + Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Convert.FromBase64String(key))).TrimEnd('=');

    private static IEnumerable<string> CommandLines() => Process.GetProcesses().Select(static process => TryRead($"/proc/{process.Id}/cmdline"));

    private static string TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    private static async Task<AvailableLocation> FirstAsync(SshConnector connector)
    {
        await connector.DeployAsync(false, Token);
        return (await connector.GetAvailableLocationsAsync(new LocationQuery(), Token))[0];
    }

    private static async Task<string> AskAsync(SshConnector connector, params string[] words)
    {
        var result = await connector.RunAsync(await FirstAsync(connector), new CommandRequest { Arguments = words, CaptureOutput = true }, Token);
        Assert.Equal((0, string.Empty), (result.ExitCode, result.StandardError));
        return result.StandardOutput.TrimEnd('\n');
    }

    private sealed class ByteCount : IProgress<long>
    {
        private long _total;

        public long Total => _total;

        public void Report(long value) => Interlocked.Add(ref _total, value);
    }
}
