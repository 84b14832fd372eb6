using StreamFlow.Connectors.Queues;
using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Queues;

namespace StreamFlow.Connectors.Tests.Queues.Simulator;

/// <summary>The whole connector on simulated PBS and Flux, with the failures that real ones have.</summary>
public sealed class SimulatedQueueTests : IAsyncDisposable
{
    private readonly SimulatedHost _host = new();
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    private static QueueTiming Quick { get; } = new()
    {
        PollingInterval = TimeSpan.FromMilliseconds(200),
        LeastInterval = TimeSpan.FromMilliseconds(100),
        Gathering = TimeSpan.FromMilliseconds(100),
        Grace = TimeSpan.FromSeconds(2),
        CancelPatience = TimeSpan.FromSeconds(5),
        Burst = 100,
    };

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("pbs", "exit 0", 0)]
    [InlineData("pbs", "exit 3", 3)]
    [InlineData("flux", "exit 0", 0)]
    [InlineData("flux", "exit 3", 3)]
    public async Task Simulator_JobEnds_GivesItsExitCodeAndId(string type, string script, int expected)
    {
        await using var queue = await DeployAsync(type);
        var result = await RunAsync(queue, _host.Job("a", $"echo hello; {script}"));

        Assert.Equal((expected, null), (result.ExitCode, result.Failure));
        Assert.Contains(result.NativeJobId, (string[])["1.sim", "f1"]);
        Assert.Equal("hello\n", await File.ReadAllTextAsync(_host.PathOf("a.log"), _token));
    }

    [Fact]
    public async Task Simulator_ManyAlikeAtOnce_AreOneArrayAndEachElementHasItsOwnEnd()
    {
        await using var queue = await DeployAsync("pbs");
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => RunAsync(queue, _host.Job($"j{i}", $"echo {i}; exit {i % 3}"))));

        Assert.Equal(Enumerable.Range(0, 12).Select(static i => i % 3), results.Select(static result => result.ExitCode));
        Assert.Equal("7\n", await File.ReadAllTextAsync(_host.PathOf("j7.log"), _token));
        Assert.Single(_host.Calls, static call => call.StartsWith("qsub", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pbs", "-29", FailureClass.Time)]
    [InlineData("pbs", "-27", FailureClass.Memory)]
    [InlineData("pbs", "-3", FailureClass.Infrastructure)]
    [InlineData("pbs", "0", FailureClass.Unknown)]
    [InlineData("pbs", "265", FailureClass.Unknown)]
    [InlineData("flux", "TIMEOUT", FailureClass.Time)]
    [InlineData("flux", "0", FailureClass.Unknown)]
    public async Task Simulator_JobIsEndedFromOutside_IsNeverASuccess(string type, string end, FailureClass expected)
    {
        _host.Inject("end-1", end);
        await using var queue = await DeployAsync(type);
        var result = await RunAsync(queue, _host.Job("a", "exit 0"));

        Assert.Equal(expected, result.Failure);
        Assert.NotEqual(0, result.ExitCode);
    }

    [Theory]
    [InlineData("pbs", "down")]
    [InlineData("pbs", "garbage")]
    [InlineData("pbs", "empty")]
    [InlineData("flux", "down")]
    [InlineData("flux", "garbage")]
    [InlineData("flux", "empty")]
    public async Task Simulator_QueriesFailForAWhile_LoseAndRepeatNothing(string type, string failure)
    {
        await using var queue = await DeployAsync(type, Quick with { Grace = TimeSpan.FromMinutes(1) });
        var running = RunAsync(queue, _host.Job("a", $"echo once >> '{_host.PathOf("count")}'; while test ! -e '{_host.PathOf("go")}'; do sleep 0.1; done; exit 4"));
        await WaitForAsync(() => File.Exists(_host.PathOf("count")));
        _host.Inject(failure);
        var calls = _host.Calls.Count;
        await WaitForAsync(() => _host.Calls.Count > calls + 4);
        Assert.False(running.IsCompleted);

        _host.Mend(failure);
        await File.WriteAllTextAsync(_host.PathOf("go"), string.Empty, _token);
        var result = await running;

        Assert.Equal((4, null), (result.ExitCode, result.Failure));
        Assert.Equal("once\n", await File.ReadAllTextAsync(_host.PathOf("count"), _token));
    }

    [Theory]
    [InlineData("pbs")]
    [InlineData("flux")]
    public async Task Simulator_AnswerToTheSubmissionIsLost_FindsTheJobByItsName(string type)
    {
        _host.Inject("lost");
        await using var queue = await DeployAsync(type);
        var result = await RunAsync(queue, _host.Job("a", $"echo once >> '{_host.PathOf("count")}'"));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("once\n", await File.ReadAllTextAsync(_host.PathOf("count"), _token));
        Assert.Single(_host.Calls, static call => call.StartsWith("qsub", StringComparison.Ordinal) || call.StartsWith("flux batch", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pbs", "exit 0", 0, null)]
    [InlineData("pbs", "exit 5", 5, null)]
    [InlineData("flux", "exit 0", 0, null)]
    [InlineData("pbs", "kill -9 $PPID", 1, FailureClass.Unknown)]
    public async Task Simulator_SchedulerHasForgottenTheJob_TheExitFileSettlesIt(string type, string script, int expected, FailureClass? failure)
    {
        _host.Inject("forget");
        await using var queue = await DeployAsync(type);
        var result = await RunAsync(queue, _host.Job("a", script));

        Assert.Equal((expected, failure), (result.ExitCode, result.Failure));
    }

    [Theory]
    [InlineData("pbs", "qsub: Unknown queue", "option 'destination' of the service 'long'")]
    [InlineData("flux", "flux-batch: ERROR: [Errno 22] 'long' is not a valid queue", "option 'queue' of the service 'long'")]
    public async Task Simulator_SubmissionIsRefused_SaysWhoWhyAndWhichOption(string type, string message, string option)
    {
        _host.Inject("refuse", message);
        await using var queue = await DeployAsync(type);
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => RunAsync(queue, _host.Job("a", "exit 0"), "long"));

        Assert.Contains("deployment 'sim'", error.Message);
        Assert.Contains(option, error.Message);
        Assert.Contains("long", error.Message);
    }

    [Theory]
    [InlineData("pbs", 1)]
    [InlineData("pbs", 6)]
    [InlineData("flux", 1)]
    public async Task Simulator_Cancelled_EndsTheJobsAndThenSaysSo(string type, int count)
    {
        await using var queue = await DeployAsync(type);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(_token);
        var running = Enumerable.Range(0, count).Select(i => RunAsync(queue, _host.Job($"j{i}", $"echo $$ > '{_host.PathOf($"pid{i}")}'; exec sleep 60"), token: cancel.Token)).ToList();
        await WaitForAsync(() => Enumerable.Range(0, count).All(i => File.Exists(_host.PathOf($"pid{i}")) && File.ReadAllText(_host.PathOf($"pid{i}")).Length > 0));
        await cancel.CancelAsync();
        foreach (var task in running)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        }

        await WaitForAsync(() => Enumerable.Range(0, count).All(i => !Directory.Exists("/proc/" + File.ReadAllText(_host.PathOf($"pid{i}")).Trim())));
        Assert.Single(_host.Calls, static call => call.StartsWith("qdel", StringComparison.Ordinal) || call.StartsWith("flux cancel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Simulator_JobsDoNotEndWhenTold_AreListedWithTheCommandThatEndsThem()
    {
        _host.Inject("stubborn");
        var queue = await DeployAsync("pbs", Quick with { CancelPatience = TimeSpan.FromSeconds(1) });
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(_token);
        var running = RunAsync(queue, _host.Job("a", $"echo $$ > '{_host.PathOf("pid")}'; while test ! -e '{_host.PathOf("go")}'; do sleep 0.1; done"), token: cancel.Token);
        await WaitForAsync(() => _host.Calls.Any(static call => call.StartsWith("qstat", StringComparison.Ordinal)));
        await WaitForAsync(() => File.Exists(_host.PathOf("pid")) && new FileInfo(_host.PathOf("pid")).Length > 1);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        var error = await Assert.ThrowsAsync<DeploymentException>(async () => await queue.UndeployAsync(false, _token));
        await File.WriteAllTextAsync(_host.PathOf("go"), string.Empty, _token);

        // It looks for that file in a directory that goes with this test, and would look forever.
        await WaitForAsync(() => !Directory.Exists("/proc/" + File.ReadAllText(_host.PathOf("pid")).Trim()));
        Assert.Contains("end them with: qdel 1.sim", error.Message);
        Assert.Contains(_host.Warnings, static warning => warning.Contains("qdel 1.sim", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pbs", 1)]
    [InlineData("pbs", 3)]
    [InlineData("flux", 1)]
    public async Task Simulator_ProcessDiesWhileJobsRun_AnotherOneTakesThemUp(string type, int count)
    {
        using (var record = new QueuedJobFile(_host.PathOf("jobs")))
        {
            _host.Context = _host.Context with { QueuedJobs = record };
            var lost = await DeployAsync(type);
            var abandoned = Enumerable.Range(0, count).Select(i => RunAsync(lost, Waiting(i))).ToList();
            await WaitForAsync(() => Enumerable.Range(0, count).All(i => File.Exists(_host.PathOf($"count{i}"))));
            await WaitForAsync(() => File.ReadAllText(_host.PathOf("jobs")).Contains("\"Submitted\"", StringComparison.Ordinal));
            await lost.DisposeAsync(); // Without a word to the scheduler, as after a crash.
            Assert.All(abandoned, static task => Assert.False(task.IsCompletedSuccessfully));
        }

        using var again = new QueuedJobFile(_host.PathOf("jobs"));
        _host.Context = _host.Context with { QueuedJobs = again };
        await using var queue = await DeployAsync(type);
        await File.WriteAllTextAsync(_host.PathOf("go"), string.Empty, _token);
        var results = await Task.WhenAll(Enumerable.Range(0, count).Select(i => RunAsync(queue, Waiting(i))));

        Assert.Equal(Enumerable.Range(0, count).Select(static i => 6 + i), results.Select(static result => result.ExitCode));
        Assert.All(Enumerable.Range(0, count), i => Assert.Equal("once\n", File.ReadAllText(_host.PathOf($"count{i}"))));

        CommandRequest Waiting(int i) =>
            _host.Job($"j{i}", $"echo once >> '{_host.PathOf($"count{i}")}'; while test ! -e '{_host.PathOf("go")}'; do sleep 0.1; done; exit {6 + i}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Simulator_ProcessDiedBetweenIntentAndAnswer_FindsTheJobOrSubmitsIt(bool wasTaken)
    {
        using var record = new QueuedJobFile(_host.PathOf("jobs"));
        _host.Context = _host.Context with { QueuedJobs = record };
        var job = _host.Job("a", $"echo once >> '{_host.PathOf("count")}'");
        if (wasTaken)
        {
            await using var first = await DeployAsync("pbs");
            await RunAsync(first, job);
            var lines = await File.ReadAllLinesAsync(_host.PathOf("jobs"), _token);
            record.Dispose();
            await File.WriteAllTextAsync(_host.PathOf("jobs"), lines[0] + "\n", _token);
        }
        else
        {
            await record.AppendAsync([new QueuedJobEntry { Stage = QueuedJobStage.Intended, Deployment = "sim", Directory = _host.PathOf("a.job"), Name = "a-00000000", Time = DateTimeOffset.UnixEpoch }], _token);
        }

        using var again = new QueuedJobFile(_host.PathOf("jobs"));
        _host.Context = _host.Context with { QueuedJobs = again };
        await using var queue = await DeployAsync("pbs");
        var result = await RunAsync(queue, job);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("once\n", await File.ReadAllTextAsync(_host.PathOf("count"), _token));
        Assert.Single(_host.Calls, static call => call.StartsWith("qsub", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Simulator_ManyJobs_AreAskedAboutWithOneCommandAnInterval()
    {
        var timing = Quick with { PollingInterval = TimeSpan.FromMilliseconds(500), LeastInterval = TimeSpan.FromMilliseconds(500) };
        await using var queue = await DeployAsync("flux", timing);
        var begin = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => RunAsync(queue, _host.Job($"j{i}", "sleep 1"))));
        var intervals = TimeProvider.System.GetElapsedTime(begin) / timing.PollingInterval;

        Assert.InRange(queue.SchedulerCommands["flux jobs"], 1, (int)intervals + 1);
        Assert.Equal(10, queue.SchedulerCommands["flux batch"]);
    }

    private async Task<QueueManagerConnector> DeployAsync(string type, QueueTiming? timing = null)
    {
        QueueManagerConnector queue = type == "pbs"
            ? QueueConnectors.Pbs(new PbsDeployment { MaxConcurrentJobs = 100, Services = { ["long"] = new() { Destination = "long" } } }, _host.Context, timing ?? Quick)
            : QueueConnectors.Flux(new FluxDeployment { MaxConcurrentJobs = 100, Services = { ["long"] = new() { Queue = "long" } } }, _host.Context, timing ?? Quick);
        await queue.DeployAsync(false, _token);
        return queue;
    }

    private async Task<CommandResult> RunAsync(QueueManagerConnector queue, CommandRequest job, string? service = null, CancellationToken? token = null)
    {
        var locations = await queue.GetAvailableLocationsAsync(new LocationQuery { Service = service }, _token);
        return await queue.RunAsync(locations[0], job, token ?? _token);
    }

    private async Task WaitForAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(20, _token);
        }
    }
}
