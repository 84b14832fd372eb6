using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>One firing of a step, away from the loop: its expressions, its condition, its loop, its process.</summary>
internal sealed class Activation(DataflowRun run, IProcessRunner runner)
{
    public async ValueTask<RecordValue> RunAsync(GraphStep step, Tag tag, RecordValue inputs, CancellationToken cancellationToken)
    {
        inputs = await ApplyValueFromAsync(step.Inputs, step, inputs, inputs, cancellationToken);
        if (step.Loop is not null)
        {
            return await LoopAsync(step, step.Loop, tag, inputs, cancellationToken);
        }

        if (step.When is not null && !await TestAsync(step, step.When, inputs, cancellationToken))
        {
            run.Monitor.Skipped(step, tag);
            return RecordValue.Empty; // Every output is null.
        }

        return await RunProcessAsync(step, tag, inputs, cancellationToken);
    }

    private async ValueTask<RecordValue> RunProcessAsync(GraphStep step, Tag tag, RecordValue inputs, CancellationToken cancellationToken)
    {
        if (step.Body is null)
        {
            return await runner.RunAsync(step, tag, inputs, cancellationToken);
        }

        var bound = await runner.BindAsync(step, inputs, cancellationToken);
        return await run.RunFrameAsync(step.Body, tag, bound, cancellationToken);
    }

    private async ValueTask<RecordValue> LoopAsync(GraphStep step, GraphLoop loop, Tag tag, RecordValue inputs, CancellationToken cancellationToken)
    {
        var last = RecordValue.Empty;
        var all = loop.CollectAll ? step.Outputs.Select(static _ => new List<CwlValue>()).ToArray() : null;
        var iteration = 0;
        for (; await TestAsync(step, loop.Condition, inputs, cancellationToken); iteration++)
        {
            if (iteration > 0)
            {
                run.Monitor.Expect(step, 1);
            }

            last = await RunProcessAsync(step, tag.Child(iteration), inputs, cancellationToken);
            for (var i = 0; i < all?.Length; i++)
            {
                all[i].Add(last[step.Outputs[i]] ?? NullValue.Instance);
            }

            inputs = await NextInputsAsync(step, loop, inputs, last, cancellationToken);
        }

        if (iteration == 0)
        {
            run.Monitor.Skipped(step, tag);
        }

        return all is null
            ? last
            : new RecordValue([.. step.Outputs.Select((name, i) => new KeyValuePair<string, CwlValue>(name, new ListValue(all[i])))]);
    }

    private async ValueTask<RecordValue> NextInputsAsync(
        GraphStep step,
        GraphLoop loop,
        RecordValue inputs,
        RecordValue outputs,
        CancellationToken cancellationToken)
    {
        var next = inputs;
        foreach (var sink in loop.Inputs)
        {
            var values = sink.Sources.Select(source => outputs[step.Outputs[source.Port]] ?? NullValue.Instance).ToArray();
            next = next.With(sink.Name, SinkMerge.Merge(sink, values));
        }

        return await ApplyValueFromAsync(loop.Inputs, step, inputs, next, cancellationToken);
    }

    // Every expression sees the inputs as they were before any of them was replaced.
    private async ValueTask<RecordValue> ApplyValueFromAsync(
        IReadOnlyList<GraphSink> sinks,
        GraphStep step,
        RecordValue seen,
        RecordValue inputs,
        CancellationToken cancellationToken)
    {
        var result = inputs;
        foreach (var sink in sinks)
        {
            if (sink.ValueFrom is null && !sink.LoadContents && sink.LoadListing is null)
            {
                continue;
            }

            var value = await runner.LoadAsync(sink, inputs[sink.Name] ?? NullValue.Instance, cancellationToken);
            if (sink.ValueFrom is not null)
            {
                var context = new ExpressionContext { Inputs = seen, Self = value, JavaScript = step.StepLibrary };
                value = await runner.EvaluateAsync(sink.ValueFrom, context, cancellationToken);
            }

            result = result.With(sink.Name, value);
        }

        return result;
    }

    private async ValueTask<bool> TestAsync(GraphStep step, Expression condition, RecordValue inputs, CancellationToken cancellationToken)
    {
        var context = new ExpressionContext { Inputs = inputs, JavaScript = step.StepLibrary };
        return await runner.EvaluateAsync(condition, context, cancellationToken) is BooleanValue value
            ? value.Value
            : throw new WorkflowExecutionException(
                $"{condition.Position}: the condition '{condition.Text}' of step {step.Path} must give true or false");
    }
}
