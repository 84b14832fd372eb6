using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Workflows;

/// <summary>Reads the steps of a workflow.</summary>
internal sealed class StepReader(StepInputReader inputs, DeclarationText text, ReadingNotes notes)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, (int Order, ITypeSymbol Type)>> _ports = new(StringComparer.Ordinal);

    /// <summary>Reads a step; null when it cannot be told what it runs.</summary>
    public StepDeclaration? Read(DeclaringMember member)
    {
        if (FoldedValues.Resolve(member.Value) is FoldedNull)
        {
            return null;
        }

        if (StepShape.Of(member.Value) is not { } shape || StepTarget.Of(shape.Created) is not { } target)
        {
            notes.Unknown(member.Value, member.Symbol.Name);
            return null;
        }

        var isExpression = shape.Condition is { } condition && FoldedValues.Resolve(condition) is FoldedScalar { Value: string };
        return new StepDeclaration(member.Symbol.Name, member.Name, target.Id, member.Position)
        {
            Inputs = new(Connected(shape, target)),
            Scatter = shape.Scatter,
            ScatterDepth = shape.ScatterDepth,
            When = isExpression ? inputs.Text(shape.Condition!, member.Name) : null,
            Condition = isExpression || shape.Condition is null || inputs.Read(string.Empty, shape.Condition, null) is not { } value ? null : value with { IsAdditional = true },
            Loop = shape.While is null ? null : Loop(shape, shape.While, member.Name),
            Documentation = text.Of(member.Symbol),
        };
    }

    private IEnumerable<StepInputDeclaration> Connected(StepShape shape, StepTarget target)
    {
        var ports = PortsOf(target);
        var connected = shape.Created.Members
            .Where(member => ports.ContainsKey(member.Name))
            .OrderBy(member => ports[member.Name].Order)
            .Select(member => inputs.Read(member.Name, member.Value, ports[member.Name].Type) is { } read ? read with { Position = member.NamePosition } : null);
        var additional = shape.Additional.Select(
            call => inputs.Read(inputs.Text(call.Arguments[0], "With"), call.Arguments[1], null) is { } read ? read with { IsAdditional = true } : null);
        return connected.Concat(additional).OfType<StepInputDeclaration>();
    }

    private LoopSpec Loop(StepShape shape, FoldedValue condition, string name) =>
        new(inputs.Text(condition, name), shape.KeepsAll, new(shape.Carried.Select(call => Carried(call, name))));

    private CarriedSpec Carried(FoldedCall call, string name)
    {
        var input = (call.Arguments[0] as FoldedSelector)?.Member;
        var output = (call.Arguments[1] as FoldedSelector)?.Member;
        var expression = call.Arguments.Count == 3 ? call.Arguments[2] : output is null ? call.Arguments[1] : null;
        if (input is null)
        {
            notes.Unknown(new NotConstant(name, call.Position), name);
        }

        return new CarriedSpec(input ?? string.Empty, output, expression is null ? null : inputs.Text(expression, name));
    }

    private IReadOnlyDictionary<string, (int Order, ITypeSymbol Type)> PortsOf(StepTarget target)
    {
        if (!_ports.TryGetValue(target.Id, out var ports))
        {
            var found = new Dictionary<string, (int, ITypeSymbol)>(StringComparer.Ordinal);
            foreach (var (member, type) in target.Inputs())
            {
                found[member] = (found.Count, type);
            }

            _ports[target.Id] = ports = found;
        }

        return ports;
    }
}
