using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;
using StreamFlow.Core.Files;
using StreamFlow.Core.Shells;
using StreamFlow.Engine.Data;

namespace StreamFlow.Engine.Containers;

/// <summary>Keeps symbolic links right on both sides of a container: what they lead to has another path on the other side.</summary>
internal static class ContainerLinks
{
    // One line would do but for names with line breaks in them.
    private const string ListScript = "for path do printf '%s\\0' \"$path\"; readlink -n -- \"$path\"; printf '\\0'; done";

    /// <summary>Makes the links that a layout asks for.</summary>
    public static async ValueTask MakeAsync(ContainerLayout layout, DataPlace place, CancellationToken cancellationToken)
    {
        foreach (var (path, target) in layout.Links)
        {
            await place.Files.CreateDirectoryAsync(path[..path.LastIndexOf('/')], cancellationToken);
            await place.Files.LinkAsync(target, path, LinkKind.Symbolic, cancellationToken);
        }
    }

    /// <summary>Shows the container what links in directories lead to that earlier jobs of the run made, at the paths that the links have.</summary>
    /// <param name="layout">Gets the mounts.</param>
    /// <param name="directories">The directories that are mounted.</param>
    /// <param name="place">The place of the job.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask ShowTargetsAsync(
        ContainerLayout layout, IEnumerable<string> directories, DataPlace place, CancellationToken cancellationToken)
    {
        var shown = layout.Mounts.Select(static mount => mount.Target).ToHashSet(StringComparer.Ordinal);
        var waiting = new Stack<string>(directories);
        while (waiting.TryPop(out var directory))
        {
            foreach (var (_, target) in await ListAsync(directory, place, cancellationToken))
            {
                if (!target.StartsWith('/') || target.StartsWith(directory + "/", StringComparison.Ordinal) || !shown.Add(target)
                    || await place.Files.StatAsync(target, followLinks: true, cancellationToken) is not { } entry)
                {
                    continue;
                }

                await MakePointAsync(layout.ToOutside(target), entry.Kind, place, cancellationToken);
                layout.Mounts.Add(new ContainerMount(target, target, IsReadOnly: true));
                if (entry.Kind == FileKind.Directory)
                {
                    waiting.Push(target);
                }
            }
        }
    }

    /// <summary>Lets the links in the working directory lead to where their targets are outside of the container, now that it is gone.</summary>
    public static async ValueTask RestoreAsync(ContainerLayout layout, string outputDirectory, DataPlace place, CancellationToken cancellationToken)
    {
        foreach (var (path, target) in await ListAsync(outputDirectory, place, cancellationToken))
        {
            if (target.StartsWith('/') && layout.ToOutside(target) is { } outside && outside != target)
            {
                await place.Files.DeleteAsync(path, cancellationToken);
                await place.Files.LinkAsync(outside, path, LinkKind.Symbolic, cancellationToken);
            }
        }
    }

    // The engine would make what is missing as root.
    private static async ValueTask MakePointAsync(string? path, FileKind kind, DataPlace place, CancellationToken cancellationToken)
    {
        if (path is null || await place.Files.StatAsync(path, followLinks: false, cancellationToken) is not null)
        {
            return;
        }

        await place.Files.CreateDirectoryAsync(kind == FileKind.Directory ? path : path[..path.LastIndexOf('/')], cancellationToken);
        if (kind != FileKind.Directory)
        {
            await using var stream = await place.Files.OpenWriteAsync(path, cancellationToken);
        }
    }

    private static async ValueTask<IReadOnlyList<(string Path, string Target)>> ListAsync(string directory, DataPlace place, CancellationToken cancellationToken)
    {
        var command = new ShellCommand("find", directory + "/", "-type", "l", "-exec", "/bin/sh", "-c", ListScript, "sh", "{}", "+");
        var result = await place.Connector.RunAsync(
            place.Location,
            new CommandRequest
            {
                Arguments = ["/bin/sh", "-c", command.ToString()],
                Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin" },
                CaptureOutput = true,
            },
            cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new WorkflowExecutionException($"the links in '{directory}' cannot be read: {result.StandardError.Trim()}");
        }

        var words = result.StandardOutput.Split('\0');
        var links = new List<(string Path, string Target)>();
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            links.Add((words[i].Replace("//", "/", StringComparison.Ordinal), words[i + 1]));
        }

        return links;
    }
}
