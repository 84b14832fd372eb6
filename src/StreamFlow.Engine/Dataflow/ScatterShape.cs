using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Dataflow;

/// <summary>Which elements a scatter has, and where each finds its inputs. Cross products count with the last input running fastest.</summary>
internal sealed class ScatterShape
{
    private readonly int[] _lengths;
    private readonly bool _isProduct;

    private ScatterShape(int[] lengths, bool isProduct, bool isNested)
    {
        _lengths = lengths;
        _isProduct = isProduct;
        IsNested = isNested;
        Total = isProduct ? lengths.Aggregate(1, static (total, length) => checked(total * length)) : lengths[0];
    }

    /// <summary>Gets how many elements there are.</summary>
    public int Total { get; }

    /// <summary>Gets whether outputs are arrays of arrays.</summary>
    public bool IsNested { get; }

    public static ScatterShape Of(GraphStep step, IReadOnlyList<Token> inputs)
    {
        var lengths = new int[step.Scatter.Count];
        for (var i = 0; i < lengths.Length; i++)
        {
            var token = inputs[step.Scatter[i]];
            lengths[i] = token.Stream?.Count
                ?? (token.Value as ListValue)?.Count
                ?? throw new WorkflowExecutionException(
                    $"{step.Position}: step {step.Path} scatters over '{step.Inputs[step.Scatter[i]].Name}', which must be an array and is {token.Value!.KindName}");
        }

        var isProduct = lengths.Length > 1 && step.ScatterMethod != ScatterMethod.DotProduct;
        if (!isProduct && lengths.AsSpan().ContainsAnyExcept(lengths[0]))
        {
            var described = step.Scatter.Select((input, i) => $"'{step.Inputs[input].Name}' has {lengths[i]}");
            throw new WorkflowExecutionException(
                $"{step.Position}: step {step.Path} scatters element by element (dotproduct) over arrays of different lengths: {string.Join(", ", described)}");
        }

        return new ScatterShape(lengths, isProduct, isProduct && step.ScatterMethod == ScatterMethod.NestedCrossProduct);
    }

    /// <summary>Says which item of the given scattered input an element gets.</summary>
    public int PositionOf(int input, int element)
    {
        if (!_isProduct)
        {
            return element;
        }

        for (var i = _lengths.Length - 1; i > input; i--)
        {
            element /= _lengths[i];
        }

        return element % _lengths[input];
    }

    /// <summary>Makes arrays of arrays out of one array of all elements.</summary>
    public ListValue Nest(ListValue flat)
    {
        var offset = 0;
        return Level(0);

        ListValue Level(int depth)
        {
            var items = new CwlValue[_lengths[depth]];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = depth == _lengths.Length - 1 ? flat[offset++] : Level(depth + 1);
            }

            return new ListValue(items);
        }
    }
}
