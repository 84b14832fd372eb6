using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Workflows;

/// <summary>Reads what is connected to the inputs of steps.</summary>
internal sealed class StepInputReader(WorkflowMembers members, ReadingNotes notes, bool hasExtensions)
{
    private readonly SourceReader _sources = new(members, notes, hasExtensions);
    private readonly LiteralReader _literals = new(notes);

    /// <summary>Reads what is connected to an input; null when nothing is.</summary>
    /// <param name="port">The member of the tool, or the name of an input beyond those.</param>
    /// <param name="value">What is connected.</param>
    /// <param name="type">The type of the input's value; null when only the value says what it is.</param>
    public StepInputDeclaration? Read(string port, FoldedValue value, ITypeSymbol? type)
    {
        var input = new StepInputDeclaration(port, value.Position);
        switch (FoldedValues.Resolve(value))
        {
            case FoldedNull:
                return null;
            case FoldedCall { Class: "Computed", Method: "Of", Arguments: [var expression] }:
                return input with { ValueFrom = Text(expression, port) };
            case FoldedCall { Method: "Select", Receiver: { } receiver, Arguments: [var expression] }:
                return (Read(port, receiver, null) ?? input) with { ValueFrom = Text(expression, port) };
            case FoldedCall { Method: "Or", Receiver: { } receiver, Arguments: [var replacement] }:
                return (Read(port, receiver, type) ?? input) with { Literal = _literals.Read(replacement, type, port) };
            case FoldedCall { Method: "Each", Receiver: { } array }:
                return input with { Link = _sources.Read(array, port), IsElement = true };
            case FoldedCall { Method: "ToIn", Receiver: { } inner }:
                return Read(port, inner, type);
            default:
                return SourceReader.IsSource(value)
                    ? input with { Link = _sources.Read(value, port) }
                    : input with { Literal = _literals.Read(value, type, port) };
        }
    }

    /// <summary>Reads a source.</summary>
    public LinkSpec ReadLink(FoldedValue value, string name) => _sources.Read(value, name);

    /// <summary>Writes a literal.</summary>
    public ConfigNode ReadLiteral(FoldedValue value, ITypeSymbol? type, string name) => _literals.Read(value, type, name);

    /// <summary>Reads text, such as an expression; empty when only the running program knows it.</summary>
    public string Text(FoldedValue value, string name)
    {
        if (FoldedValues.Resolve(value) is FoldedScalar { Value: string text })
        {
            return text;
        }

        notes.Unknown(value, name);
        return string.Empty;
    }
}
