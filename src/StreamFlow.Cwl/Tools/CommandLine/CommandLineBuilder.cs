using StreamFlow.Core.Shells;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.CommandLine;

/// <summary>Makes the words of a tool's command line from an input object (CWL v1.2 CommandLineTool, section 4.1).</summary>
/// <remarks>Made once for each tool and used for every job.</remarks>
internal sealed class CommandLineBuilder
{
    private readonly CommandLineTool _tool;
    private readonly ToolExpressions _expressions;
    private readonly bool _isShell;
    private readonly Dictionary<InputBinding, CompiledBinding> _compiled = new(ReferenceEqualityComparer.Instance);
    private readonly CompiledBinding[] _arguments;
    private readonly InputPort[] _inputs;

    /// <summary>Makes a builder.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="requirements">The requirements that hold in the tool.</param>
    /// <param name="expressions">Parses and evaluates its expressions.</param>
    public CommandLineBuilder(CommandLineTool tool, RequirementScope requirements, ToolExpressions expressions)
    {
        _tool = tool;
        _expressions = expressions;
        _isShell = requirements.Has(RequirementKind.ShellCommand);
        _arguments = [.. tool.Arguments.Select(argument => new CompiledBinding(argument, expressions))];
        foreach (var input in tool.Inputs)
        {
            Compile(input.Binding);
            Compile(input.Type);
        }

        // What has no binding anywhere never reaches the command line.
        _inputs = [.. tool.Inputs.Where(input => input.Binding is not null || HasBinding(input.Type))];
    }

    /// <summary>Makes the words.</summary>
    /// <param name="inputs">The input object, with paths.</param>
    /// <param name="runtime">The runtime object.</param>
    /// <param name="cancellationToken">Abandons the evaluation of expressions.</param>
    /// <returns>The program and its arguments; with ShellCommandRequirement, <c>/bin/sh -c</c> and a script.</returns>
    public async ValueTask<IReadOnlyList<string>> BuildAsync(RecordValue inputs, RecordValue runtime, CancellationToken cancellationToken)
    {
        var context = new BuildContext(inputs, runtime, cancellationToken);
        var bound = new List<BoundValue>(_arguments.Length + _inputs.Length);
        for (var i = 0; i < _arguments.Length; i++)
        {
            var position = await PositionAsync(_arguments[i], NullValue.Instance, context);
            bound.Add(new BoundValue([position, i], _arguments[i], NullValue.Instance));
        }

        foreach (var input in _inputs)
        {
            if (inputs[input.Name] is { IsNull: false } value)
            {
                bound.AddRange(await BindAsync(input.Type, Find(input.Binding), input.Binding is not null, value, null, input.Name, context));
            }
        }

        // The sort is stable: equal keys keep the order of the document.
        var sorted = bound.Select((item, index) => (item, index)).ToArray();
        Array.Sort(sorted, static (left, right) =>
            SortKey.Compare(left.item.Key, right.item.Key) is var order and not 0 ? order : left.index.CompareTo(right.index));

        var words = new List<string>(_tool.BaseCommand);
        if (!_isShell)
        {
            foreach (var (item, _) in sorted)
            {
                await AddWordsAsync(item, words, context);
            }

            return words;
        }

        var script = words.ConvertAll(ShellCommand.Quote);
        foreach (var (item, _) in sorted)
        {
            words.Clear();
            await AddWordsAsync(item, words, context);
            script.AddRange(item.Binding?.Source.ShellQuote == false ? words : words.Select(ShellCommand.Quote));
        }

        return ["/bin/sh", "-c", string.Join(' ', script)];
    }

    private static bool HasBinding(CwlType type) => type switch
    {
        ArrayType array => array.Binding is not null || HasBinding(array.Items),
        EnumType symbols => symbols.Binding is not null,
        RecordType record => record.Binding is not null || record.RecordFields.Any(field => field.Binding is not null || HasBinding(field.Type)),
        UnionType union => union.Members.Any(HasBinding),
        _ => false,
    };

    private void Compile(InputBinding? binding)
    {
        if (binding is not null)
        {
            _compiled[binding] = new CompiledBinding(binding, _expressions);
        }
    }

    private void Compile(CwlType type)
    {
        switch (type)
        {
            case ArrayType array:
                Compile(array.Binding);
                Compile(array.Items);
                break;
            case EnumType symbols:
                Compile(symbols.Binding);
                break;
            case UnionType union:
                foreach (var member in union.Members)
                {
                    Compile(member);
                }

                break;
            case RecordType record:
                Compile(record.Binding);
                foreach (var field in record.RecordFields)
                {
                    Compile(field.Binding);
                    Compile(field.Type);
                }

                break;
        }
    }

    private CompiledBinding? Find(InputBinding? binding) => binding is null ? null : _compiled[binding];

    private async ValueTask<long> PositionAsync(CompiledBinding binding, CwlValue self, BuildContext context)
    {
        if (binding.Position is null)
        {
            return binding.Source.Position.Value;
        }

        return await _expressions.EvaluateAsync(binding.Position, context.Inputs, self, context.Runtime, context.CancellationToken) switch
        {
            IntegerValue number => number.Value,
            NullValue => 0,
            var other => throw new ToolException($"{binding.Position.Position}: the position of a binding must be an integer, not {other.KindName}."),
        };
    }

    /// <summary>Binds one value by its type: what its own binding gives comes first, then what its parts give.</summary>
    /// <param name="type">The type.</param>
    /// <param name="binding">The binding, or null for a bare one.</param>
    /// <param name="isBound">Whether there is a binding at all, be it a bare one.</param>
    /// <param name="value">The value.</param>
    /// <param name="index">The index in the array around the value, which leads its key.</param>
    /// <param name="name">The name of the port or field, which ends its key.</param>
    /// <param name="context">What expressions see.</param>
    private async ValueTask<List<BoundValue>> BindAsync(
        CwlType type, CompiledBinding? binding, bool isBound, CwlValue value, long? index, string name, BuildContext context)
    {
        if (type is UnionType union)
        {
            type = TypeMatcher.Choose(union, value) ?? PrimitiveType.Any;
        }

        var key = new List<SortKey>();
        if (isBound)
        {
            if (index is { } place)
            {
                key.Add(place);
            }

            key.Add(binding is null ? 0 : await PositionAsync(binding, value, context));
            key.Add(name);
        }

        var parts = binding?.ValueFrom is null
            ? await BindPartsAsync(type, binding, isBound, value, index, name, context)
            : [];
        if (!isBound)
        {
            return parts;
        }

        foreach (var part in parts)
        {
            part.Key.InsertRange(0, key);
        }

        parts.Add(new BoundValue(key, binding, value));
        return parts;
    }

    private async ValueTask<List<BoundValue>> BindPartsAsync(
        CwlType type, CompiledBinding? binding, bool isBound, CwlValue value, long? index, string name, BuildContext context)
    {
        switch (type, value)
        {
            case (ArrayType array, ListValue list):
                var own = Find(array.Binding);

                // An array without separator gives each item as a word of its own, after the prefix of the whole.
                var bare = own is null && isBound && binding?.Source.ItemSeparator is null;
                var bound = new List<BoundValue>();
                for (var i = 0; i < list.Count; i++)
                {
                    bound.AddRange(await BindAsync(array.Items, own, own is not null || bare, list[i], i, name, context));
                }

                return bound;
            case (RecordType record, RecordValue fields):
                var ofRecord = Find(record.Binding);
                var ofFields = await BindFieldsAsync(record, fields, index, context);
                return ofRecord is null
                    ? ofFields
                    : await WrapAsync(ofRecord, ofFields, value, index, name, context);
            case (EnumType { Binding: { } binding2 }, _):
                return await WrapAsync(_compiled[binding2], [], value, index, name, context);
            case (PrimitiveType { Kind: PrimitiveKind.Any }, ListValue any) when isBound && binding?.Source.ItemSeparator is null:
                return await BindPartsAsync(new ArrayType(PrimitiveType.Any), binding, isBound, any, index, name, context);
            default:
                return [];
        }
    }

    private async ValueTask<List<BoundValue>> BindFieldsAsync(RecordType record, RecordValue fields, long? index, BuildContext context)
    {
        var bound = new List<BoundValue>();
        foreach (var field in record.RecordFields)
        {
            if (fields[field.Name] is { IsNull: false } value)
            {
                bound.AddRange(await BindAsync(field.Type, Find(field.Binding), field.Binding is not null, value, index, field.Name, context));
            }
        }

        return bound;
    }

    private async ValueTask<List<BoundValue>> WrapAsync(
        CompiledBinding binding, List<BoundValue> parts, CwlValue value, long? index, string name, BuildContext context)
    {
        var key = new List<SortKey>();
        if (index is { } place)
        {
            key.Add(place);
        }

        key.Add(await PositionAsync(binding, value, context));
        key.Add(name);
        if (binding.ValueFrom is not null)
        {
            parts = [];
        }

        foreach (var part in parts)
        {
            part.Key.InsertRange(0, key);
        }

        parts.Add(new BoundValue(key, binding, value));
        return parts;
    }

    private async ValueTask AddWordsAsync(BoundValue item, List<string> words, BuildContext context)
    {
        var binding = item.Binding;
        var value = binding?.ValueFrom is { } expression
            ? await _expressions.EvaluateAsync(expression, context.Inputs, item.Value, context.Runtime, context.CancellationToken)
            : item.Value;
        var prefix = binding?.Source.Prefix;
        switch (value)
        {
            case NullValue or BooleanValue { Value: false }:
                return;
            case BooleanValue:
                AddIfAny(prefix, words);
                return;
            case ListValue { Count: 0 }:
                return;
            case ListValue list when binding?.Source.ItemSeparator is { } separator:
                AddWord(string.Join(separator, list.Items.Select(CommandLineText.Of)), prefix, binding.Source.Separate, words);
                return;
            case ListValue list when binding?.ValueFrom is not null:
                AddIfAny(prefix, words);
                words.AddRange(list.Items.Select(CommandLineText.Of));
                return;
            case ListValue or RecordValue:
                AddIfAny(prefix, words);
                return;
            default:
                AddWord(CommandLineText.Of(value), prefix, binding?.Source.Separate ?? true, words);
                return;
        }
    }

    private static void AddIfAny(string? prefix, List<string> words)
    {
        if (!string.IsNullOrEmpty(prefix))
        {
            words.Add(prefix);
        }
    }

    private static void AddWord(string text, string? prefix, bool separate, List<string> words)
    {
        if (prefix is null)
        {
            words.Add(text);
        }
        else if (separate)
        {
            words.Add(prefix);
            words.Add(text);
        }
        else
        {
            words.Add(prefix + text);
        }
    }

    private sealed record BuildContext(RecordValue Inputs, RecordValue Runtime, CancellationToken CancellationToken);
}
