using StreamFlow.Core.Files;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Processes;
using StreamFlow.Core.Shells;

namespace StreamFlow.Core.Connectors;

/// <summary>A way to run commands and move bytes at the locations of one deployment. Everything that a step touches goes through one.</summary>
/// <remarks>All members may be called concurrently, except that nothing but <see cref="UndeployAsync"/> is called before
/// <see cref="DeployAsync"/> has completed. Disposal releases what this process holds (connections, shells), not the environment.</remarks>
public interface IConnector : IAsyncDisposable
{
    /// <summary>Gets the name of the deployment that this connector serves.</summary>
    string DeploymentName { get; }

    /// <summary>Gets whether <see cref="RunAsync"/> acts upon <see cref="CommandRequest.Staging"/>. Default: false; then whoever runs a job makes its directories by
    /// <see cref="GetFileSystem"/>, and looks at them the same way.</summary>
    bool StagesJobs => false;

    /// <summary>Gets whether copies may be compressed on their way, by gzip at the locations, where a link is slow and the data shrink. Default: true; false where
    /// the connections compress by themselves, or the user wants none.</summary>
    bool MayCompressCopies => true;

    /// <summary>Brings the environment up.</summary>
    /// <param name="external">Whether somebody else brought the environment up already; then this only connects to it.</param>
    /// <param name="cancellationToken">Abandons the attempt; what was begun is taken down by <see cref="UndeployAsync"/>.</param>
    /// <returns>A task that ends when the environment can be used.</returns>
    /// <exception cref="DeploymentException">The environment cannot be brought up.</exception>
    ValueTask DeployAsync(bool external, CancellationToken cancellationToken);

    /// <summary>Takes the environment down. Safe to call after a failed or partial deploy, and more than once.</summary>
    /// <param name="external">Whether the environment belongs to somebody else; then this only disconnects from it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task that ends when the environment is gone.</returns>
    /// <exception cref="DeploymentException">Something could not be taken down; the message says what.</exception>
    ValueTask UndeployAsync(bool external, CancellationToken cancellationToken);

    /// <summary>Lists the locations that can take on jobs.</summary>
    /// <param name="query">Which locations are asked for.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns>The locations, in a stable order; not empty for a deployment that is up.</returns>
    ValueTask<IReadOnlyList<AvailableLocation>> GetAvailableLocationsAsync(LocationQuery query, CancellationToken cancellationToken);

    /// <summary>Runs a command and waits for it to end.</summary>
    /// <param name="location">Where to run it.</param>
    /// <param name="command">What to run and how.</param>
    /// <param name="cancellationToken">Ends the command and all its children.</param>
    /// <returns>The exit code, and the output when it was to be captured.</returns>
    /// <exception cref="TimeoutException">The command ran longer than its <see cref="CommandRequest.Timeout"/>; it and all its children were ended.</exception>
    /// <exception cref="WorkflowExecutionException">The command could not be started.</exception>
    ValueTask<CommandResult> RunAsync(ExecutionLocation location, CommandRequest command, CancellationToken cancellationToken);

    /// <summary>Starts a command with its three standard streams open to this process: what everything else is built on, also by connectors that work on top of this one.</summary>
    /// <param name="location">Where to run it.</param>
    /// <param name="command">What to run; a POSIX shell at the location interprets it.</param>
    /// <param name="cancellationToken">Abandons the attempt; it does not end a command that runs.</param>
    /// <returns>The running command, which the caller disposes.</returns>
    /// <exception cref="WorkflowExecutionException">The command could not be started.</exception>
    ValueTask<ICommandChannel> OpenChannelAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken);

    /// <summary>Starts a command and opens its standard output.</summary>
    /// <param name="location">Where to run it.</param>
    /// <param name="command">What to run.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>The stream; reading its end, or disposing it, raises <see cref="WorkflowExecutionException"/> when the command failed.</returns>
    ValueTask<Stream> OpenReaderAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken);

    /// <summary>Starts a command and opens its standard input.</summary>
    /// <param name="location">Where to run it.</param>
    /// <param name="command">What to run.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>The stream; asynchronous disposal waits for the command and raises <see cref="WorkflowExecutionException"/> when it failed.</returns>
    ValueTask<Stream> OpenWriterAsync(ExecutionLocation location, ShellCommand command, CancellationToken cancellationToken);

    /// <summary>Opens a shell that stays open between commands.</summary>
    /// <param name="location">Where to open it.</param>
    /// <param name="cancellationToken">Abandons the attempt.</param>
    /// <returns>The shell, which the caller disposes.</returns>
    ValueTask<IShell> OpenShellAsync(ExecutionLocation location, CancellationToken cancellationToken);

    /// <summary>Copies a file or directory of this process's machine to locations of this deployment.</summary>
    /// <param name="sourcePath">The absolute path of the source.</param>
    /// <param name="destinationPath">The absolute path that the copy gets at each location; its parent is made when missing.</param>
    /// <param name="destinations">Where to copy to.</param>
    /// <param name="options">How to copy.</param>
    /// <param name="cancellationToken">Abandons the copy; nothing is left under the final name.</param>
    /// <returns>A task that ends when every destination has the copy.</returns>
    ValueTask CopyLocalToRemoteAsync(
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken);

    /// <summary>Copies a file or directory of a location of this deployment to this process's machine.</summary>
    /// <param name="source">Where the source is.</param>
    /// <param name="sourcePath">The absolute path of the source.</param>
    /// <param name="destinationPath">The absolute path that the copy gets here; its parent is made when missing.</param>
    /// <param name="options">How to copy.</param>
    /// <param name="cancellationToken">Abandons the copy; nothing is left under the final name.</param>
    /// <returns>A task that ends when the copy is there.</returns>
    ValueTask CopyRemoteToLocalAsync(
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        CopyOptions options,
        CancellationToken cancellationToken);

    /// <summary>Copies several files of a location of this deployment to this process's machine. Default: each by <see cref="CopyRemoteToLocalAsync"/>, eight at once.</summary>
    /// <param name="source">Where the sources are.</param>
    /// <param name="files">The files; their parents here exist.</param>
    /// <param name="options">How to copy.</param>
    /// <param name="cancellationToken">Abandons the copies; nothing is left under the final name of one that is not whole.</param>
    /// <returns>A task that ends when all copies are there.</returns>
    async ValueTask CopyFilesToLocalAsync(ExecutionLocation source, IReadOnlyList<FileCopy> files, CopyOptions options, CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken },
            async (file, token) => await CopyRemoteToLocalAsync(source, file.SourcePath, file.DestinationPath, options, token));

    /// <summary>Copies a file or directory of any location to locations of this deployment.</summary>
    /// <param name="sourceConnector">The connector of the source's deployment; may be this one.</param>
    /// <param name="source">Where the source is.</param>
    /// <param name="sourcePath">The absolute path of the source.</param>
    /// <param name="destinationPath">The absolute path that the copy gets at each location; its parent is made when missing.</param>
    /// <param name="destinations">Where to copy to.</param>
    /// <param name="options">How to copy.</param>
    /// <param name="cancellationToken">Abandons the copy; nothing is left under the final name.</param>
    /// <returns>A task that ends when every destination has the copy.</returns>
    ValueTask CopyRemoteToRemoteAsync(
        IConnector sourceConnector,
        ExecutionLocation source,
        string sourcePath,
        string destinationPath,
        IReadOnlyList<ExecutionLocation> destinations,
        CopyOptions options,
        CancellationToken cancellationToken);

    /// <summary>Gets the files of a location.</summary>
    /// <param name="location">The location.</param>
    /// <returns>The file system, which lives as long as this connector.</returns>
    ILocationFileSystem GetFileSystem(ExecutionLocation location);
}
