using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Tests.Stacked;

/// <summary>What the system relies on with a connector that stands on a host of another one.</summary>
public abstract class StackedContract : ConnectorContract
{
    private OnLoginServer? _server;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected sealed override async ValueTask<IConnector> CreateAsync()
    {
        _server = await OnLoginServer.ConnectAsync();
        return await CreateAsync(_server.Context("box"));
    }

    /// <summary>Makes the connector, not deployed yet.</summary>
    protected abstract ValueTask<IConnector> CreateAsync(ConnectorContext context);
}
