using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Cwl.Model.Types;

namespace StreamFlow.Cwl.Validation;

/// <summary>Says of which types values are on their way through a workflow.</summary>
internal static class LinkTypes
{
    /// <summary>Gives the type of a step's output as the workflow sees it: arrays for scatters and loops, optional with a condition.</summary>
    public static CwlType OfOutput(WorkflowStep step, OutputPort output)
    {
        var type = output.Type;
        if (step.When is not null)
        {
            type = Optional(type);
        }

        if (step.Loop is { } loop)
        {
            type = loop.CollectAll ? new ArrayType(type) : Optional(type);
        }

        var depth = step.Scatter.Count == 0 ? 0 : step.ScatterMethod == ScatterMethod.NestedCrossProduct ? step.Scatter.Count : 1;
        for (var i = 0; i < depth; i++)
        {
            type = new ArrayType(type);
        }

        return type;
    }

    /// <summary>Gives the type that the value of one source has after it was merged and picked.</summary>
    public static CwlType AfterMerge(CwlType source, ISink sink)
    {
        var type = source;
        if (sink.PickValue is not null)
        {
            type = WithoutNull(type);
        }

        if (sink.Sources.Count == 1 && sink.LinkMerge is null)
        {
            return sink.PickValue is { } pick && type is ArrayType only ? Picked(pick, only) : type;
        }

        type = sink.LinkMerge == LinkMerge.Flattened && type is ArrayType array ? array.Items : type;
        type = sink.PickValue is null ? type : WithoutNull(type);
        return sink.PickValue is PickValue.FirstNonNull or PickValue.TheOnlyNonNull ? WithoutNull(type) : new ArrayType(type);
    }

    /// <summary>Gives the type of what is picked of the items of one array.</summary>
    private static CwlType Picked(PickValue pick, ArrayType array) =>
        pick == PickValue.AllNonNull ? new ArrayType(WithoutNull(array.Items)) : WithoutNull(array.Items);

    /// <summary>Gives the type without null, where something else is left.</summary>
    public static CwlType WithoutNull(CwlType type) => type is UnionType { IsOptional: true } union ? union.WithoutNull() : type;

    /// <summary>Gives the type with null.</summary>
    public static CwlType Optional(CwlType type) => type.IsOptional ? type : UnionType.Of([PrimitiveType.Null, type]);
}
