using StreamFlow.Core.Containers;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Containers;

/// <summary>Where the files of a job are outside of its container, and how they come into it.</summary>
/// <remarks>
/// The working directory and the one for temporary files are mounted as they are; each input is mounted, read-only, at its own
/// path. An input that has to appear inside of the working directory is mounted beside the others, with a link to it in the working
/// directory: a mount there would leave an empty file behind, which would pass for an output.
/// </remarks>
internal sealed class ContainerLayout
{
    private readonly JobDirectories _inside;
    private readonly JobDirectories _outside;
    private readonly List<ContainerMount> _mounts;
    private readonly List<StagingItem> _staging = [];
    private readonly List<(string Path, string Target)> _links = [];
    private readonly List<(string Inside, string Outside)> _folders = [];
    private int _next;

    private ContainerLayout(JobDirectories inside, JobDirectories outside)
    {
        _inside = inside;
        _outside = outside;
        _mounts =
        [
            new(outside.Temporary, inside.Temporary, IsReadOnly: false),
            new(outside.Output, inside.Output, IsReadOnly: false),
        ];
        _folders.Add((inside.Output, outside.Output));
    }

    /// <summary>Gets what has to be staged at the place of the job.</summary>
    public IReadOnlyList<StagingItem> Staging => _staging;

    /// <summary>Gets what is seen in the container, parents before what is in them.</summary>
    public List<ContainerMount> Mounts => _mounts;

    /// <summary>Gets the links to make at the place of the job, which lead to paths in the container.</summary>
    public IReadOnlyList<(string Path, string Target)> Links => _links;

    /// <summary>Plans the layout of a job.</summary>
    /// <param name="plan">The job, with the paths that its command sees.</param>
    /// <param name="outside">Its directories at its place.</param>
    public static ContainerLayout Of(JobPlan plan, JobDirectories outside)
    {
        var layout = new ContainerLayout(plan.Directories, outside);
        foreach (var item in plan.Staging)
        {
            layout.Add(item);
        }

        return layout;
    }

    /// <summary>Gives the path at the place of the job of a path in the container; null when the container has it from its image.</summary>
    public string? ToOutside(string path)
    {
        for (var i = _mounts.Count - 1; i >= 0; i--)
        {
            if (FileName.Under(path, _mounts[i].Target) is { } rest)
            {
                return _mounts[i].Source + rest;
            }
        }

        return null;
    }

    private void Add(StagingItem item)
    {
        foreach (var (inside, outside) in _folders)
        {
            if (FileName.Under(item.Target, inside) is { } rest)
            {
                AddInFolder(item, outside + rest);
                return;
            }
        }

        var target = FileName.Under(item.Target, _inside.Inputs) is { } name ? _outside.Inputs + name : Aside(item.Target).Outside;
        _staging.Add(item with { Target = target });
        _mounts.Add(new ContainerMount(target, item.Target, !item.IsWritable));
        if (item.Kind == StagingKind.Directory)
        {
            _folders.Add((item.Target, target));
        }
    }

    private void AddInFolder(StagingItem item, string target)
    {
        if (item.Kind is not (StagingKind.Link or StagingKind.Update))
        {
            _staging.Add(item with { Target = target });
            return;
        }

        var (inside, outside) = Aside(item.Target);
        _staging.Add(item with { Target = outside });
        _mounts.Add(new ContainerMount(outside, inside, !item.IsWritable));
        _links.Add((target, inside));
    }

    private (string Inside, string Outside) Aside(string target)
    {
        var name = $"/at{_next++}/{target[(target.LastIndexOf('/') + 1)..]}";
        return (_inside.Inputs + name, _outside.Inputs + name);
    }
}
