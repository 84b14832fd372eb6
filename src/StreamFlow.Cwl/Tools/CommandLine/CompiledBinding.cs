using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model.Ports;

namespace StreamFlow.Cwl.Tools.CommandLine;

/// <summary>A binding with its expressions parsed once.</summary>
internal sealed class CompiledBinding
{
    /// <summary>Parses a binding.</summary>
    public CompiledBinding(InputBinding source, ToolExpressions expressions)
    {
        Source = source;
        Position = expressions.Parse(source.Position.Expression);
        ValueFrom = expressions.Parse(source.ValueFrom);
    }

    /// <summary>Gets the binding.</summary>
    public InputBinding Source { get; }

    /// <summary>Gets the expression that gives the position, or null for a constant one.</summary>
    public Expression? Position { get; }

    /// <summary>Gets the expression that gives the value, or null for the value of the input.</summary>
    public Expression? ValueFrom { get; }
}
