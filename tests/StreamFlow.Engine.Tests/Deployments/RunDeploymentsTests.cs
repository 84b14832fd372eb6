using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Observation;
using StreamFlow.Engine.Deployments;

namespace StreamFlow.Engine.Tests.Deployments;

public sealed class RunDeploymentsTests : IDisposable
{
    private readonly PosixProcessLauncher _processes = new(TimeProvider.System);
    private readonly List<string> _log = [];
    private readonly List<WorkflowEvent> _events = [];

    public void Dispose() => _processes.Dispose();

    [Fact]
    public async Task Get_StackOfThree_ComesUpFromTheBottomAndGoesDownFromTheTop()
    {
        var bottom = new FakeDeployment();
        var middle = new FakeDeployment { Wraps = bottom };
        var top = new FakeDeployment { Wraps = middle };
        var manager = Manager(("bottom", bottom), ("middle", middle), ("top", top));

        await manager.GetAsync(top);
        await manager.DisposeAsync();

        Assert.Equal(
            [
                "bottom deploy", "bottom up", "middle deploy", "middle up", "top deploy", "top up",
                "top undeploy", "top dispose", "middle undeploy", "middle dispose", "bottom undeploy", "bottom dispose",
            ],
            _log);
    }

    [Fact]
    public async Task Get_ManyAtOnce_DeploysOnceAndGivesAllTheSame()
    {
        var deployment = new FakeDeployment();
        await using var manager = Manager(("one", deployment));

        var connectors = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => manager.GetAsync(deployment))));

        Assert.Single(connectors.Distinct());
        Assert.Equal(["one deploy", "one up"], _log);
    }

    [Fact]
    public async Task Get_ManyOfOneThatFails_GiveAllTheSameError()
    {
        var deployment = new FakeDeployment { Failures = 1 };
        await using var manager = Manager(("one", deployment));

        var errors = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Record.ExceptionAsync(() => manager.GetAsync(deployment)).AsTask()));

        Assert.Single(errors.Distinct());
        Assert.Equal("deployment 'one': no luck", errors[0]!.Message);
        Assert.Equal(["one deploy"], _log);
    }

    [Fact]
    public async Task Get_IndependentOnes_ComeUpAtTheSameTime()
    {
        var gate = new TaskCompletionSource();
        var (first, second) = (new FakeDeployment { Gate = gate }, new FakeDeployment { Gate = gate });
        await using var manager = Manager(("first", first), ("second", second));
        var both = Task.WhenAll(manager.GetAsync(first), manager.GetAsync(second));

        while (_log.Count < 2)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        gate.SetResult();
        await both;
    }

    [Fact]
    public async Task Find_BeforeAndAfter_GivesNothing()
    {
        var deployment = new FakeDeployment();
        var manager = Manager(("one", deployment));

        Assert.Null(manager.Find(deployment));
        await manager.DeployAsync(deployment);
        Assert.NotNull(manager.Find(deployment));
        Assert.Empty(_log);
        await manager.Find(deployment)!.GetAvailableLocationsAsync(new LocationQuery(), CancellationToken.None);
        Assert.Equal(["one deploy", "one up"], _log);
        await manager.UndeployAsync(deployment);
        Assert.Null(manager.Find(deployment));
        await manager.DisposeAsync();
        Assert.Equal(["one deploy", "one up", "one undeploy", "one dispose"], _log);
    }

    [Fact]
    public async Task DeployEager_LazyAndNot_BringsUpWhatIsNotToWait()
    {
        var (eager, lazy) = (new FakeDeployment { Lazy = false }, new FakeDeployment());
        await using var manager = Manager(("eager", eager), ("lazy", lazy));

        await manager.DeployEagerAsync([eager, lazy, eager]);

        Assert.Equal(["eager deploy", "eager up"], _log);
    }

    [Fact]
    public async Task Undeploy_OfOneBelow_TakesWhatStandsOnItFirst()
    {
        var bottom = new FakeDeployment();
        var (top, other) = (new FakeDeployment { Wraps = bottom }, new FakeDeployment());
        await using var manager = Manager(("bottom", bottom), ("top", top), ("other", other));
        await manager.GetAsync(other);
        await manager.GetAsync(top);
        _log.Clear();

        await manager.UndeployAsync(bottom);

        Assert.Equal(["top undeploy", "top dispose", "bottom undeploy", "bottom dispose"], _log);
        Assert.NotNull(manager.Find(other));
    }

    [Fact]
    public async Task Dispose_WithSomeThatStayUp_TakesDownTheOthersAndNamesThem()
    {
        var (first, second, third) = (new FakeDeployment { StaysUp = true }, new FakeDeployment(), new FakeDeployment { StaysUp = true });
        var manager = Manager(("first", first), ("second", second), ("third", third));
        foreach (var deployment in new[] { first, second, third })
        {
            await manager.GetAsync(deployment);
        }

        var error = await Assert.ThrowsAnyAsync<StreamFlowException>(async () => await manager.DisposeAsync());

        Assert.Contains("'first'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'third'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("'second'", error.Message, StringComparison.Ordinal);
        Assert.Contains("second undeploy", _log);
    }

    [Fact]
    public async Task Dispose_AfterAFailedDeploy_TakesDownWhatThereWasOfIt()
    {
        var deployment = new FakeDeployment { Failures = 1 };
        var manager = Manager(("one", deployment));
        await Assert.ThrowsAsync<DeploymentException>(() => manager.GetAsync(deployment));

        await manager.DisposeAsync();

        Assert.Equal(["one deploy", "one undeploy", "one dispose"], _log);
    }

    [Fact]
    public async Task Get_FailureThatMayBeRetried_TriesAgainFromScratch()
    {
        var deployment = new FakeDeployment { Failures = 2 };
        await using var manager = Manager(new DeploymentRetry(2, TimeSpan.Zero), ("one", deployment));

        await manager.GetAsync(deployment);

        Assert.Equal(["one deploy", "one undeploy", "one dispose", "one deploy", "one undeploy", "one dispose", "one deploy", "one up"], _log);
        Assert.Equal(2, _events.OfType<DeploymentChanged>().Count(static change => change.State == DeploymentState.Failed));
    }

    private RunDeployments Manager(params (string Name, FakeDeployment Deployment)[] deployments) => Manager(default, deployments);

    private RunDeployments Manager(DeploymentRetry retry, params (string Name, FakeDeployment Deployment)[] deployments) => new(
        new DeploymentNames(deployments.Select(static pair => KeyValuePair.Create<string, Deployment>(pair.Name, pair.Deployment))),
        new ConnectorRegistry().Register<FakeDeployment>((deployment, context) => new FakeConnector(deployment, context, _log)),
        new ConnectorContext { DeploymentName = string.Empty, ConfigDirectory = "/", Processes = _processes },
        retry,
        change =>
        {
            lock (_events)
            {
                _events.Add(change);
            }
        },
        CancellationToken.None);
}
