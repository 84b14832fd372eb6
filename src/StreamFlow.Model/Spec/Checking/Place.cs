namespace StreamFlow.Spec;

/// <summary>A place in the file as a message names it: <c>the service 'gpu' of the deployment 'hpc'</c>. Put together only when there is something to say.</summary>
internal sealed class Place(string what, string? name = null, Place? owner = null)
{
    /// <summary>The file as a whole.</summary>
    public static Place File { get; } = new("the file");

    /// <summary>Makes a place within this one.</summary>
    public Place Inner(string innerWhat, string? innerName = null) => new(innerWhat, innerName, this);

    public override string ToString()
    {
        var text = name is null ? what : $"{what} '{name}'";
        return owner is null ? text : $"{text} of {owner}";
    }
}
