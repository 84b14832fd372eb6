using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Containers;

/// <summary>Lets a container see no path of its host: every input is mounted at a path of its own.</summary>
internal sealed class NothingInPlace : IInputPlacement
{
    private NothingInPlace()
    {
    }

    public static NothingInPlace Instance { get; } = new();

    public string? FindInPlace(FileSystemValue value) => null;
}
