namespace StreamFlow;

/// <summary>A command, described by its ports: derive a <c>sealed partial record</c> with <see cref="CommandLineToolAttribute"/> from it.</summary>
/// <remarks>
/// <para>Members of type <see cref="In{T}"/> are its inputs, partial members of type <see cref="Out{T}"/> its outputs; their documentation becomes that of the ports.</para>
/// <code>
/// /// &lt;summary&gt;Counts lines.&lt;/summary&gt;
/// [CommandLineTool("wc", "-l")]
/// public sealed partial record CountLines : Tool
/// {
///     [Argument] public required In&lt;CwlFile&gt; Text { get; init; }
///     [StandardOutput("lines.txt")] public partial Out&lt;CwlFile&gt; Lines { get; }
/// }
/// </code>
/// </remarks>
public abstract record Tool : Step;
