using System.Text;
using StreamFlow.Cwl.Expressions.Interpolation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Staging;

/// <summary>The working directory of one job while its entries are placed.</summary>
/// <param name="stager">Takes what is to be staged.</param>
/// <param name="directories">The directories of the job.</param>
/// <param name="allowAbsolute">Whether the document may use absolute paths as names.</param>
internal sealed class WorkDirPlan(InputStager stager, JobDirectories directories, bool allowAbsolute)
{
    private readonly Dictionary<string, string?> _targets = new(StringComparer.Ordinal);

    /// <summary>Gets the path of each location that was placed.</summary>
    public Dictionary<string, string> Placed { get; } = new(StringComparer.Ordinal);

    /// <summary>Places what an expression or a literal gave: File, Directory and Dirent objects, and arrays of them.</summary>
    /// <param name="value">The value.</param>
    /// <param name="kind">How content comes to its place.</param>
    /// <param name="writable">How the content of a Dirent that says <c>writable</c> comes to its place.</param>
    public void AddListing(CwlValue value, StagingKind kind, StagingKind writable)
    {
        switch (value)
        {
            case NullValue:
                break;
            case FileSystemValue file:
                Place(file, file.Basename, kind);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    AddListing(item, kind, writable);
                }

                break;
            case RecordValue dirent when dirent["entry"] is { } entry:
                AddDirent(
                    entry,
                    (dirent["entryname"] as StringValue)?.Value,
                    dirent["writable"] is BooleanValue { Value: true } ? writable : StagingKind.Link);
                break;
            default:
                throw new ToolException(
                    $"An entry of InitialWorkDirRequirement gave {value.KindName}; it has to give File, Directory or Dirent objects, or an array of them.");
        }
    }

    /// <summary>Places a Dirent.</summary>
    /// <param name="value">What its entry gave.</param>
    /// <param name="name">Its name, or null.</param>
    /// <param name="kind">How content comes to its place.</param>
    public void AddDirent(CwlValue value, string? name, StagingKind kind)
    {
        switch (value)
        {
            case NullValue:
                break;
            case FileSystemValue file:
                Place(file, name ?? file.Basename, kind);
                break;
            case ListValue list when list.Count > 0 && list.Items.All(item => item is FileSystemValue):
                foreach (var item in list.Items.Cast<FileSystemValue>())
                {
                    Place(item, item.Basename, kind);
                }

                break;
            case var text when name is not null:
                var content = new StringBuilder();
                InterpolationText.Append(content, text);
                Place(new FileValue { Contents = content.ToString(), Basename = FileName.OfPath(name) }, name, kind);
                break;
            default:
                throw new ToolException($"A Dirent of InitialWorkDirRequirement that gives {value.KindName} needs an entryname.");
        }
    }

    private void Place(FileSystemValue value, string? name, StagingKind kind)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ToolException($"An entry of InitialWorkDirRequirement has no name: {value}");
        }

        var target = Target(name.TrimEnd('/'));
        var source = value.Location ?? value.Path;
        if (_targets.TryGetValue(target, out var earlier))
        {
            if (source is not null && earlier == source)
            {
                return;
            }

            throw new ToolException($"Two entries of InitialWorkDirRequirement have the name '{name}'; give one of them another entryname.");
        }

        _targets[target] = source;
        Remember(stager.Place(value, target, kind));
    }

    private string Target(string name)
    {
        if (name.Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw new ToolException($"The entryname '{name}' leads out of the working directory.");
        }

        if (!name.StartsWith('/'))
        {
            return $"{directories.Output}/{name}";
        }

        if (name.StartsWith(directories.Output + "/", StringComparison.Ordinal))
        {
            return name;
        }

        if (!allowAbsolute)
        {
            throw new ToolException($"The entryname '{name}' is an absolute path; that is allowed only when DockerRequirement is among the requirements.");
        }

        // Without the container the path would be one of this machine, which is not the job's to write.
        return directories.IsContained
            ? name
            : throw new ToolException($"The entryname '{name}' is a path inside of the container, and the job runs without one (--no-container).");
    }

    private void Remember(FileSystemValue value)
    {
        if (value.Location is { } location && value.Path is { } path)
        {
            Placed[location] = path;
        }

        foreach (var item in (value as FileValue)?.SecondaryFiles ?? (value as DirectoryValue)?.Listing ?? [])
        {
            Remember(item);
        }
    }
}
