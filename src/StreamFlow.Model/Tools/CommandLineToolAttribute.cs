namespace StreamFlow;

/// <summary>Makes a record that derives from <see cref="Tool"/> a command, the CWL class <c>CommandLineTool</c>.</summary>
/// <param name="baseCommand">The program and its first arguments, such as <c>"bwa", "mem"</c>; each is one word, without a shell. Empty when the arguments of the tool name the program.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CommandLineToolAttribute(params string[] baseCommand) : Attribute
{
    /// <summary>Gets the program and its first arguments.</summary>
    public IReadOnlyList<string> BaseCommand { get; } = baseCommand;
}
