using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Ports;

/// <summary>How an output is collected (CommandOutputBinding).</summary>
internal sealed record OutputBinding
{
    /// <summary>Gets where the binding is written.</summary>
    public required SourcePosition SourcePosition { get; init; }

    /// <summary>Gets the glob patterns; an expression may give one or a list.</summary>
    public IReadOnlyList<SourceText> Glob { get; init; } = [];

    /// <summary>Gets whether the first 64 KiB of each file found are loaded before <see cref="OutputEval"/>.</summary>
    public bool LoadContents { get; init; }

    /// <summary>Gets how far directories found are listed, or null.</summary>
    public LoadListing? LoadListing { get; init; }

    /// <summary>Gets the expression that makes the value from what was found, or null.</summary>
    public SourceText? OutputEval { get; init; }
}
