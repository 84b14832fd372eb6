using StreamFlow.Connectors.Copies;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Connectors.Containers;

// Copies that need not go through this process, because a mount shows the same file on both sides.
internal abstract partial class ContainerConnector
{
    /// <summary>Gives what the container sees through a mount a link, or writes through one from outside.</summary>
    /// <inheritdoc/>
    private protected sealed override async ValueTask<bool> TrySendAsync(
        string sourcePath, string destinationPath, ExecutionLocation destination, CopyOptions options, CancellationToken cancellationToken)
    {
        var paths = PathsOf(destination);
        if (Client.Location.IsLocal && await TryCopyInsideAsync(paths, sourcePath, destinationPath, destination, options, cancellationToken))
        {
            return true;
        }

        if (await paths.FindTargetOutsideAsync(destinationPath, cancellationToken) is not { } outside)
        {
            return false;
        }

        await Inner.CopyLocalToRemoteAsync(sourcePath, outside, [Client.Location], options with { ReadOnly = false }, cancellationToken);
        return true;
    }

    /// <summary>Takes what the container sees through a mount from outside.</summary>
    /// <inheritdoc/>
    private protected sealed override async ValueTask<bool> TryFetchAsync(
        ExecutionLocation source, string sourcePath, string destinationPath, CopyOptions options, CancellationToken cancellationToken)
    {
        if (await PathsOf(source).FindOutsideAsync(sourcePath, cancellationToken) is not { } outside)
        {
            return false;
        }

        try
        {
            await Inner.CopyRemoteToLocalAsync(Client.Location, outside, destinationPath, options, cancellationToken);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false; // The user in the container may be allowed more.
        }
    }

    /// <inheritdoc/>
    private protected sealed override async ValueTask<bool> TryRelayAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        ExecutionLocation destination,
        CopyOptions options,
        CancellationToken cancellationToken)
    {
        if (await base.TryRelayAsync(sourceConnector, source, sourcePath, destinationPath, destination, options, cancellationToken))
        {
            return true;
        }

        // What is at the wrapped location need not come out of a container or from another deployment.
        var paths = PathsOf(destination);
        var outside = ReferenceEquals(sourceConnector, this) ? await PathsOf(source).FindOutsideAsync(sourcePath, cancellationToken)
            : IsClients(source) ? sourcePath
            : null;
        if (outside is not null && await TryCopyInsideAsync(paths, outside, destinationPath, destination, options, cancellationToken))
        {
            return true;
        }

        if (await paths.FindTargetOutsideAsync(destinationPath, cancellationToken) is not { } target)
        {
            return false;
        }

        await (outside is null
            ? Inner.CopyRemoteToRemoteAsync(sourceConnector, source, sourcePath, target, [Client.Location], options with { ReadOnly = false }, cancellationToken)
            : Inner.CopyRemoteToRemoteAsync(Inner, Client.Location, outside, target, [Client.Location], options with { ReadOnly = false }, cancellationToken));
        return true;
    }

    private bool IsClients(ExecutionLocation location) =>
        string.Equals(location.Deployment, Client.Location.Deployment, StringComparison.Ordinal)
        && string.Equals(location.Name, Client.Location.Name, StringComparison.Ordinal);

    private ContainerPaths PathsOf(ExecutionLocation location) => new(new MountTable(Find(location).Mounts), ShellsOf(location), Client);

    private async ValueTask<bool> TryCopyInsideAsync(
        ContainerPaths paths, string outside, string destinationPath, ExecutionLocation destination, CopyOptions options, CancellationToken cancellationToken)
    {
        if (await paths.FindInsideAsync(outside, cancellationToken) is not { } visible)
        {
            return false;
        }

        try
        {
            await LocationCopies.CopyInsideAsync(GetFileSystem(destination), visible, destinationPath, options, cancellationToken);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false; // The user outside may be allowed more.
        }
    }
}
