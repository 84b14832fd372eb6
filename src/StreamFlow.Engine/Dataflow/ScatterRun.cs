using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>A scattered step at work: starts each element as soon as its inputs are there, but no more at once than the window allows.</summary>
/// <remarks>Used on the loop only. Besides the arrays themselves, memory is needed only for the elements in flight.</remarks>
internal sealed class ScatterRun
{
    private readonly DataflowRun _run;
    private readonly Frame _frame;
    private readonly GraphStep _step;
    private readonly StepInstance _inputs;
    private readonly ScatterShape _shape;
    private readonly ElementStream?[] _outputs;
    private readonly Queue<int> _ready = new();
    private readonly byte[]? _arrived;
    private readonly int _streams;
    private int _next;
    private int _inFlight;
    private int _done;

    public ScatterRun(DataflowRun run, Frame frame, GraphStep step, StepInstance inputs)
    {
        _run = run;
        _frame = frame;
        _step = step;
        _inputs = inputs;
        _shape = ScatterShape.Of(step, inputs.Tokens);
        _outputs = new ElementStream?[step.Outputs.Count];
        foreach (var input in step.Scatter)
        {
            _streams += inputs.Tokens[input].Stream is null ? 0 : 1;
        }

        _arrived = _streams > 1 ? new byte[_shape.Total] : null;
    }

    public void Start()
    {
        _run.Monitor.Expect(_step, _shape.Total);
        for (var i = 0; i < _outputs.Length; i++)
        {
            if (_frame.IsUsed(_step.Index, i))
            {
                var stream = _outputs[i] = new ElementStream(_shape.Total);
                if (!_shape.IsNested)
                {
                    _frame.SetOutput(_step.Index, i, Token.Of(stream));
                }
            }
        }

        if (_shape.Total == 0)
        {
            Finish();
            return;
        }

        foreach (var input in _step.Scatter)
        {
            _inputs.Tokens[input].Stream?.ForEach(OnElement);
        }

        Pump();
    }

    private void OnElement(int index)
    {
        if (_arrived is null || ++_arrived[index] == _streams)
        {
            _ready.Enqueue(index);
            Pump();
        }
    }

    private void Pump()
    {
        while (_inFlight < _run.Window)
        {
            if (_streams == 0 ? _next < _shape.Total : _ready.Count > 0)
            {
                _inFlight++;
                var index = _streams == 0 ? _next++ : _ready.Dequeue();
                _run.Activate(_step, _frame.Tag.Child(index), ElementInputs(index), outputs => OnDone(index, outputs));
            }
            else
            {
                return;
            }
        }
    }

    private void OnDone(int index, RecordValue outputs)
    {
        _inFlight--;
        _done++;
        for (var i = 0; i < _outputs.Length; i++)
        {
            _outputs[i]?.Set(index, outputs[_step.Outputs[i]] ?? NullValue.Instance);
        }

        if (_done == _shape.Total)
        {
            Finish();
        }
        else
        {
            Pump();
        }
    }

    private void Finish()
    {
        if (_shape.IsNested)
        {
            for (var i = 0; i < _outputs.Length; i++)
            {
                if (_outputs[i]?.Result is { } flat)
                {
                    _frame.SetOutput(_step.Index, i, Token.Of(_shape.Nest(flat)));
                }
            }
        }

        _frame.Finish(_step);
    }

    private RecordValue ElementInputs(int index)
    {
        var tokens = _inputs.Tokens;
        var fields = new KeyValuePair<string, CwlValue>[tokens.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new(_step.Inputs[i].Name, tokens[i].Value!);
        }

        for (var i = 0; i < _step.Scatter.Count; i++)
        {
            var input = _step.Scatter[i];
            var position = _shape.PositionOf(i, index);
            var value = tokens[input].Stream is { } stream ? stream[position] : ((ListValue)tokens[input].Value!)[position];
            fields[input] = new(_step.Inputs[input].Name, value);
        }

        return new RecordValue(fields);
    }
}
