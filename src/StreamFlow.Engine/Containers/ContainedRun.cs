using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Resources;
using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Engine.Data;
using StreamFlow.Engine.Jobs;

namespace StreamFlow.Engine.Containers;

/// <summary>Runs the command of one job in its container.</summary>
/// <param name="container">The container.</param>
/// <param name="plan">The job, as its command sees it.</param>
/// <param name="outside">The directories of the job at its place.</param>
/// <param name="place">The place.</param>
internal sealed class ContainedRun(JobContainer container, JobPlan plan, JobDirectories outside, DataPlace place)
{
    private readonly ContainerLayout _layout = ContainerLayout.Of(plan, outside);

    /// <summary>Gets what has to be staged at the place before the command runs.</summary>
    public IReadOnlyList<StagingItem> Staging => _layout.Staging;

    /// <summary>Gives a command with the files of its streams, and its directory, as they are at the place.</summary>
    public CommandRequest ToOutside(CommandRequest command) => command with
    {
        WorkingDirectory = outside.Output,
        StandardInput = Outside(plan.StandardInput),
        StandardOutput = Outside(plan.StandardOutput) ?? command.StandardOutput,
        StandardError = Outside(plan.StandardError) ?? command.StandardError,
    };

    /// <summary>Runs the command, with everything staged.</summary>
    /// <param name="command">What <see cref="ToOutside"/> gave.</param>
    /// <param name="request">What the job asks for.</param>
    /// <param name="owns">Whether a path was made by this run.</param>
    /// <param name="commands">Runs the commands of jobs.</param>
    /// <param name="cancellationToken">Ends the command and its container.</param>
    public async ValueTask<CommandResult> RunAsync(
        CommandRequest command, ResourceRequest request, Func<string, bool> owns, ICommandRunner commands, CancellationToken cancellationToken)
    {
        await ContainerLinks.MakeAsync(_layout, place, cancellationToken);
        var made = plan.Staging.Where(item => item is { IsDirectory: true, Kind: StagingKind.Link })
            .Select(static item => DocumentUri.ToPath(item.Source!))
            .OfType<string>()
            .Where(owns);
        await ContainerLinks.ShowTargetsAsync(_layout, made, place, cancellationToken);
        var inside = new JobContainerConnector(place.Connector, (inner, token) => RunInsideAsync(inner, request, token));
        var result = await commands.RunAsync(inside, place.Location, command, cancellationToken);
        await ContainerLinks.RestoreAsync(_layout, outside.Output, place, cancellationToken);
        return result;
    }

    private ValueTask<CommandResult> RunInsideAsync(CommandRequest command, ResourceRequest request, CancellationToken cancellationToken) => container.Engine.RunAsync(
        place.Connector,
        place.Location,
        new ContainerRequest
        {
            Image = container.Image,
            Command = command with { WorkingDirectory = plan.Directories.Output },
            Mounts = _layout.Mounts,
            NetworkAccess = plan.NetworkAccess,
            Cores = request.CoresLimit,
            Memory = request.RamLimit is { } mebibytes ? ByteSize.FromMebibytes((long)Math.Ceiling(mebibytes)) : null,
            Gpus = request.Gpus,
        },
        cancellationToken);

    private string? Outside(string? path) => path is null ? null
        : _layout.ToOutside(path) ?? throw new ToolException($"The file '{path}' is one of the image; a standard stream has to be an input, or in the working directory.");
}
