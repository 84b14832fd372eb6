using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Steps;

/// <summary>What is fed by links: an input of a step, of a loop, or an output of a workflow.</summary>
internal interface ISink
{
    /// <summary>Gets the name.</summary>
    string Name { get; }

    /// <summary>Gets where it is written.</summary>
    SourcePosition Position { get; }

    /// <summary>Gets what feeds it, in order; empty when nothing does.</summary>
    IReadOnlyList<PortReference> Sources { get; }

    /// <summary>Gets whether the sources were written as a list, be it of one.</summary>
    /// <remarks>A list of one source without <see cref="LinkMerge"/> passes the value as it is in v1.0 to v1.2.</remarks>
    bool HasSourceList { get; }

    /// <summary>Gets how several sources are merged; null when nothing is said (then nested, where there is more than one).</summary>
    LinkMerge? LinkMerge { get; }

    /// <summary>Gets which of several values is taken, or null for all as they are.</summary>
    PickValue? PickValue { get; }
}
