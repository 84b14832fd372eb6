using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>A step in a frame that waits for its inputs.</summary>
internal sealed class StepInstance
{
    private readonly GraphStep _step;
    private readonly Token[] _tokens;
    private int _missing;

    public StepInstance(GraphStep step)
    {
        _step = step;
        _tokens = new Token[step.Inputs.Count];
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (step.Inputs[i].Sources.Count > 0)
            {
                _missing++;
            }
            else
            {
                _tokens[i] = Token.Of(SinkMerge.Merge(step.Inputs[i], []));
            }
        }
    }

    public bool IsReady => _missing == 0;

    /// <summary>Gets the inputs by their index; complete when <see cref="IsReady"/>.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    public void Set(int input, Token token)
    {
        _tokens[input] = token;
        _missing--;
    }

    /// <summary>Gives the inputs as expressions see them.</summary>
    public RecordValue ToRecord()
    {
        var fields = new KeyValuePair<string, CwlValue>[_tokens.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new(_step.Inputs[i].Name, _tokens[i].Value!);
        }

        return new RecordValue(fields);
    }
}
