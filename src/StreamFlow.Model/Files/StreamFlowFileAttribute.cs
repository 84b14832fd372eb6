namespace StreamFlow;

/// <summary>Marks a class as the C# form of a StreamFlow file: its static read-only members are deployments, workflows, bindings, filters and sections, and the inputs, steps and outputs of a workflow.</summary>
/// <remarks>
/// The class is <c>partial</c>, and <c>static</c> or <c>sealed</c>. The build checks it, writes its YAML beside the program
/// and generates its <c>RunAsync(args)</c>. The name of an entry of the file is that of its member with the first letter
/// in lower case; <see cref="EntryNameAttribute"/> gives another.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StreamFlowFileAttribute : Attribute
{
    /// <summary>Gets or sets the name of the file that the build writes beside the program. Default: <c>streamflow.yml</c>.</summary>
    public string FileName { get; set; } = "streamflow.yml";

    /// <summary>Gets or sets the YAML or JSON file with the values of the inputs that the class declares, relative to the class's own file. Default: null, none.</summary>
    public string? Settings { get; set; }
}
