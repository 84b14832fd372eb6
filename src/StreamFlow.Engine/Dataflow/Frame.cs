using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>A scope at work for one tag: the tokens that wait there. It is made when the scope is entered and garbage when the last step has ended.</summary>
/// <remarks>Used on the loop only.</remarks>
internal sealed class Frame
{
    private readonly DataflowRun _run;
    private readonly IFrameOwner _owner;
    private readonly StepInstance?[] _steps;
    private readonly Frame?[] _inner;
    private readonly Dictionary<(int Step, int Sink), SinkValues> _merges = [];
    private int _unfinished;

    public Frame(DataflowRun run, GraphScope scope, Tag tag, IFrameOwner owner)
    {
        _run = run;
        Scope = scope;
        Tag = tag;
        _owner = owner;
        _steps = new StepInstance?[scope.Steps.Count];
        _inner = new Frame?[scope.Steps.Count];
        _unfinished = scope.Steps.Count + 1;
        for (var i = 0; i < _steps.Length; i++)
        {
            var step = scope.Steps[i];
            if (step.IsTransparent)
            {
                _inner[i] = new Frame(run, step.Body!, tag, new TransparentOwner(this, step));
            }
            else
            {
                _steps[i] = new StepInstance(step);
            }
        }
    }

    public GraphScope Scope { get; }

    public Tag Tag { get; }

    /// <summary>Fires what needs no inputs. The inputs of the scope are set afterwards.</summary>
    public void Start()
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            _inner[i]?.Start();
            FireIfReady(i);
        }

        for (var i = 0; i < Scope.Outputs.Count; i++)
        {
            if (Scope.Outputs[i].Sources.Count == 0)
            {
                _owner.OnOutput(i, Token.Of(SinkMerge.Merge(Scope.Outputs[i], [])));
            }
        }

        CountFinished(); // The frame's own one: an empty scope ends here.
    }

    public void SetInput(int input, Token token) => Send(Scope.InputConsumers[input], token);

    public void SetOutput(int step, int output, Token token) => Send(Scope.OutputConsumers[step][output], token);

    public bool IsUsed(int step, int output) => Scope.OutputConsumers[step][output].Count > 0;

    public void Finish(GraphStep step)
    {
        if (Tag.IsRoot)
        {
            _run.Monitor.Finished(step);
        }

        CountFinished();
    }

    /// <summary>Names the steps that never got all their inputs.</summary>
    public IEnumerable<string> Waiting()
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            if (_steps[i] is not null)
            {
                yield return Scope.Steps[i].Path;
            }

            foreach (var path in _inner[i]?.Waiting() ?? [])
            {
                yield return path;
            }
        }
    }

    private void CountFinished()
    {
        if (--_unfinished == 0)
        {
            _owner.OnFinished();
        }
    }

    private void Send(IReadOnlyList<GraphConsumer> consumers, Token token)
    {
        for (var i = 0; i < consumers.Count; i++)
        {
            Deliver(consumers[i], token);
        }
    }

    private void Deliver(GraphConsumer consumer, Token token)
    {
        var step = consumer.Step < 0 ? null : Scope.Steps[consumer.Step];
        var sink = step is null ? Scope.Outputs[consumer.Sink] : step.Inputs[consumer.Sink];
        if (token.Stream is { } stream)
        {
            if (sink.IsPlain && (step is null || TakesElements(step, consumer.Sink)))
            {
                Arrive(consumer, step, token);
            }
            else
            {
                stream.WhenComplete(list => Deliver(consumer, Token.Of(list)));
            }
        }
        else if (sink.Sources.Count == 1)
        {
            Arrive(consumer, step, Token.Of(SinkMerge.Merge(sink, [token.Value!])));
        }
        else
        {
            Gather(consumer, step, sink, token.Value!);
        }
    }

    private void Gather(GraphConsumer consumer, GraphStep? step, GraphSink sink, CwlValue value)
    {
        var key = (consumer.Step, consumer.Sink);
        if (!_merges.TryGetValue(key, out var values))
        {
            _merges[key] = values = new SinkValues(sink.Sources.Count);
        }

        if (values.Set(consumer.Slot, value))
        {
            _merges.Remove(key);
            Arrive(consumer, step, Token.Of(SinkMerge.Merge(sink, values.Items)));
        }
    }

    private void Arrive(GraphConsumer consumer, GraphStep? step, Token token)
    {
        if (step is null)
        {
            _owner.OnOutput(consumer.Sink, token);
        }
        else if (step.IsTransparent)
        {
            var inner = _inner[step.Index]!;
            var input = IndexOf(inner.Scope.Inputs, step.Inputs[consumer.Sink].Name);
            if (input >= 0)
            {
                inner.SetInput(input, token);
            }
        }
        else
        {
            _steps[step.Index]!.Set(consumer.Sink, token);
            FireIfReady(step.Index);
        }
    }

    private void FireIfReady(int index)
    {
        if (_steps[index] is not { IsReady: true } instance)
        {
            return;
        }

        _steps[index] = null;
        var step = Scope.Steps[index];
        if (step.Scatter.Count > 0)
        {
            new ScatterRun(_run, this, step, instance).Start();
            return;
        }

        _run.Monitor.Expect(step, 1);
        _run.Activate(step, Tag, instance.ToRecord(), outputs =>
        {
            for (var i = 0; i < step.Outputs.Count; i++)
            {
                SetOutput(index, i, Token.Of(outputs[step.Outputs[i]] ?? NullValue.Instance));
            }

            Finish(step);
        });
    }

    private static bool TakesElements(GraphStep step, int input) =>
        step.IsTransparent
        || (step.Scatter.Contains(input) && (step.Scatter.Count == 1 || step.ScatterMethod == ScatterMethod.DotProduct));

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    // The outputs of the inner scope become those of the step around it, each when it is there.
    private sealed class TransparentOwner(Frame outer, GraphStep step) : IFrameOwner
    {
        public void OnOutput(int output, Token token)
        {
            var index = IndexOf(step.Outputs, step.Body!.Outputs[output].Name);
            if (index >= 0)
            {
                outer.SetOutput(step.Index, index, token);
            }
        }

        public void OnFinished() => outer.Finish(step);
    }
}
