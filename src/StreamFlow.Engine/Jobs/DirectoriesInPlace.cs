using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Data;

namespace StreamFlow.Engine.Jobs;

/// <summary>Lets commands read directories where they are: programs that walk a directory often stop at a link. Files are staged, so that what a program writes next to its input does not end up next to the user's.</summary>
/// <param name="registry">Knows where files are.</param>
/// <param name="place">Where the job runs.</param>
internal sealed class DirectoriesInPlace(DataRegistry registry, DataPlace place) : IInputPlacement
{
    public string? FindInPlace(FileSystemValue value)
    {
        if (value is not DirectoryValue || value.Location is null || DocumentUri.ToPath(value.Location) is not { } path)
        {
            return null;
        }

        var origin = registry.FindDistant(path);
        return (origin is null ? place.Location.IsLocal : place.SharesFilesWith(origin)) ? path.TrimEnd('/') : null;
    }
}
