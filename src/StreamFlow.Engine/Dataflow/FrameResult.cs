using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>Gathers all outputs of a frame for one who waits for the whole.</summary>
internal sealed class FrameResult(GraphScope scope) : IFrameOwner
{
    private readonly TaskCompletionSource<RecordValue> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CwlValue[] _outputs = new CwlValue[scope.Outputs.Count];

    // The frame itself counts as one, so that steps without outputs are waited for too.
    private int _missing = scope.Outputs.Count + 1;

    public Task<RecordValue> Task => _result.Task;

    public void OnOutput(int output, Token token)
    {
        if (token.Stream is not null)
        {
            token.Stream.WhenComplete(list => Set(output, list));
        }
        else
        {
            Set(output, token.Value!);
        }
    }

    public void OnFinished() => Count();

    public void Cancel() => _result.TrySetCanceled();

    private void Set(int output, CwlValue value)
    {
        _outputs[output] = value;
        Count();
    }

    private void Count()
    {
        if (--_missing == 0)
        {
            var fields = new KeyValuePair<string, CwlValue>[_outputs.Length];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = new(scope.Outputs[i].Name, _outputs[i]);
            }

            _result.TrySetResult(new RecordValue(fields));
        }
    }
}
