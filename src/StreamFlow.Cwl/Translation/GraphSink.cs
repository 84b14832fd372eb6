using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Translation;

/// <summary>Where values arrive: an input of a step, of a loop, or an output of a scope.</summary>
internal sealed record GraphSink
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it is written.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Gets what feeds it, in order. For the input of a loop the sources are outputs of the looped step itself.</summary>
    public required IReadOnlyList<GraphSource> Sources { get; init; }

    /// <summary>Gets whether the sources become one array, be there one or several.</summary>
    public bool MergesSources { get; init; }

    /// <summary>Gets how the sources are merged when they are.</summary>
    public LinkMerge Merge { get; init; }

    /// <summary>Gets which of the values is taken, or null.</summary>
    public PickValue? Pick { get; init; }

    /// <summary>Gets the value to use in place of null, or null when there is no default.</summary>
    public CwlValue? Default { get; init; }

    /// <summary>Gets the expression that gives the value to pass on, or null.</summary>
    public Expression? ValueFrom { get; init; }

    /// <summary>Gets whether contents are loaded before <see cref="ValueFrom"/>.</summary>
    public bool LoadContents { get; init; }

    /// <summary>Gets how far directories are listed before <see cref="ValueFrom"/>, or null.</summary>
    public LoadListing? LoadListing { get; init; }

    /// <summary>Gets whether the value of the one source is the value of the sink, so that an array may pass element by element.</summary>
    public bool IsPlain => Sources.Count == 1 && !MergesSources && Pick is null;
}
