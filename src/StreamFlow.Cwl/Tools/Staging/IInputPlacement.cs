using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Staging;

/// <summary>Knows which inputs a command can read where they are.</summary>
internal interface IInputPlacement
{
    /// <summary>Gives the path at which the command can read a value without anything being staged, or null.</summary>
    /// <param name="value">A File or Directory with a location.</param>
    string? FindInPlace(FileSystemValue value);
}
