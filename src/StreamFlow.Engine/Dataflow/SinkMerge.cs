using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>Makes one value of what the sources of a sink gave: <c>linkMerge</c>, <c>pickValue</c> and <c>default</c>, in this order (CWL v1.2 Workflow, section 4.3).</summary>
internal static class SinkMerge
{
    public static CwlValue Merge(GraphSink sink, ReadOnlySpan<CwlValue> values)
    {
        var value = values.Length == 0 ? NullValue.Instance
            : !sink.MergesSources ? values[0]
            : sink.Merge == LinkMerge.Flattened ? Flatten(values)
            : new ListValue(values.ToArray());
        if (sink.Pick is { } pick && value is ListValue list)
        {
            value = Pick(sink, pick, list);
        }

        return value.IsNull && sink.Default is not null ? sink.Default : value;
    }

    private static ListValue Flatten(ReadOnlySpan<CwlValue> values)
    {
        var items = new List<CwlValue>();
        foreach (var value in values)
        {
            if (value is ListValue list)
            {
                items.AddRange(list.Items);
            }
            else
            {
                items.Add(value);
            }
        }

        return new ListValue(items);
    }

    private static CwlValue Pick(GraphSink sink, PickValue pick, ListValue list)
    {
        var present = list.Items.Where(static item => !item.IsNull).ToList();
        return pick switch
        {
            PickValue.AllNonNull => new ListValue(present),
            PickValue.FirstNonNull when present.Count > 0 => present[0],
            PickValue.TheOnlyNonNull when present.Count == 1 => present[0],
            _ => throw new WorkflowExecutionException(
                $"{sink.Position}: '{sink.Name}' picks {(pick == PickValue.FirstNonNull ? "the first" : "the only")} value that is not null, "
                + $"but {(present.Count == 0 ? "all sources are null" : $"{present.Count} sources have one")}"),
        };
    }
}
