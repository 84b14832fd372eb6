using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Translation;

/// <summary>A step of a scope: a tool, an expression or a scope of its own.</summary>
internal sealed record GraphStep
{
    /// <summary>Gets the index in its scope.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the path from the root, for example <c>/count/one</c>; <c>/</c> when the root process is a tool.</summary>
    public required string Path { get; init; }

    /// <summary>Gets where the step is written.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Gets the process that it runs.</summary>
    public required Process Process { get; init; }

    /// <summary>Gets the steps inside when the process is a workflow, else null.</summary>
    public GraphScope? Body { get; init; }

    /// <summary>Gets the inputs.</summary>
    public required IReadOnlyList<GraphSink> Inputs { get; init; }

    /// <summary>Gets the names of the outputs.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>Gets the indexes of the scattered inputs, in order; empty for none.</summary>
    public IReadOnlyList<int> Scatter { get; init; } = [];

    /// <summary>Gets how scattered inputs are combined.</summary>
    public ScatterMethod ScatterMethod { get; init; }

    /// <summary>Gets the condition, or null.</summary>
    public Expression? When { get; init; }

    /// <summary>Gets the loop, or null.</summary>
    public GraphLoop? Loop { get; init; }

    /// <summary>Gets the requirements and hints that hold inside the process.</summary>
    public required RequirementScope Requirements { get; init; }

    /// <summary>Gets the JavaScript library of the step's own expressions (condition, <c>valueFrom</c>), or null without the requirement.</summary>
    public ExpressionLibrary? StepLibrary { get; init; }

    /// <summary>Gets the JavaScript library of the process's expressions, or null without the requirement.</summary>
    public ExpressionLibrary? Library { get; init; }

    /// <summary>Gets whether the step, or a scope around it, is scattered or looped.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Gets the distance from the inputs of the root: a step has a greater one than the steps it needs. Work nearer to the outputs goes first, so that little is in flight.</summary>
    public int Depth { get; init; }

    /// <summary>Gets whether values just pass into and out of <see cref="Body"/>, each as soon as it is there.</summary>
    public bool IsTransparent { get; init; }
}
