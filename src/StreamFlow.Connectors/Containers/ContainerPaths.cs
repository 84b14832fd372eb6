using StreamFlow.Connectors.Shells;

namespace StreamFlow.Connectors.Containers;

/// <summary>Finds what a container and the location that it is on both see. The mounts say where it may be, and both sides have to see the
/// same file there: a path may lead through a link, the engine may be on another machine, and something may lie over it.</summary>
/// <param name="mounts">What is mounted in the container.</param>
/// <param name="inside">The shells of the container.</param>
/// <param name="outside">The client of the engine.</param>
internal sealed class ContainerPaths(MountTable mounts, LocationShells inside, EngineClient outside)
{
    /// <summary>Finds what there is in the container at its path outside.</summary>
    /// <param name="path">The path in the container.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The path outside; null when it is not seen there, or not as it is seen in the container.</returns>
    public async ValueTask<string?> FindOutsideAsync(string path, CancellationToken cancellationToken)
    {
        if (mounts.ToOutside(path, forWriting: false) is not { } there || mounts.HasMountsBelow(path))
        {
            return null;
        }

        var (from, to) = await LookAsync(path, there, cancellationToken);
        return from is { Missing: 0, HasLinks: false } && to is not null && from.IsSameAs(to) ? there : null;
    }

    /// <summary>Finds the path outside at which something has to be written so that the container has it.</summary>
    /// <param name="path">The path in the container, where nothing has to be yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The path outside; null when the container would not see it, or could not use it.</returns>
    public async ValueTask<string?> FindTargetOutsideAsync(string path, CancellationToken cancellationToken)
    {
        if (mounts.ToOutside(path, forWriting: true) is not { } there || mounts.HasMountsBelow(path) || path.LastIndexOf('/') <= 0 || there.LastIndexOf('/') <= 0)
        {
            return null;
        }

        var (from, to) = await LookAsync(path[..path.LastIndexOf('/')], there[..there.LastIndexOf('/')], cancellationToken);
        return from is not null && to is not null && from.IsSameAs(to) && from.CanUseWhatIsWrittenBy(to) ? there : null;
    }

    /// <summary>Finds what there is outside at its path in the container.</summary>
    /// <param name="path">The path outside.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The path in the container; null when it is not seen there.</returns>
    public async ValueTask<string?> FindInsideAsync(string path, CancellationToken cancellationToken)
    {
        foreach (var there in mounts.ToInside(path))
        {
            var (to, from) = await LookAsync(there, path, cancellationToken);
            if (from is { Missing: 0, HasLinks: false } && to is not null && from.IsSameAs(to))
            {
                return there;
            }
        }

        return null;
    }

    private async ValueTask<(PathSight? Inside, PathSight? Outside)> LookAsync(string pathInside, string pathOutside, CancellationToken cancellationToken)
    {
        var there = outside.AskAsync(PathSight.Look(pathOutside), cancellationToken);
        var here = await inside.RunAsync(PathSight.Look(pathInside), cancellationToken);
        var result = await there;
        return (PathSight.Read(here.ExitCode, here.OutputText), PathSight.Read(result.ExitCode, result.StandardOutput));
    }
}
