using System.Globalization;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Hosting.Importing.Syntax;

namespace StreamFlow.Hosting.Importing.Tools;

/// <summary>Writes how inputs get on the command line: <c>[Option]</c> and <c>[Argument]</c>.</summary>
/// <param name="findings">Takes what the attributes cannot say.</param>
internal sealed class BindingAttributes(ImportFindings findings)
{
    /// <summary>Writes the binding of an input or field, which may be part of its type; gives null when it has none.</summary>
    /// <param name="binding">The binding of the port itself, or null.</param>
    /// <param name="type">The type of the port.</param>
    /// <param name="name">The name of the port, for messages.</param>
    public string? Read(InputBinding? binding, CwlType type, string name)
    {
        switch (type is UnionType union ? union.WithoutNull() : type)
        {
            case ArrayType { Binding: { } item } array when array.Items is not (ArrayType { Binding: not null } or EnumType { Binding: not null }):
                return ReadRepeated(binding, item, name);
            case ArrayType { Items: ArrayType { Binding: { } inner } }:
                findings.Lost(inner.SourcePosition, $"'{name}' binds the items of inner arrays to the command line, which an attribute cannot say; build the words with 'ValueFrom'.");
                return binding is null ? null : Of(binding);
            case EnumType { Binding: { } own } when binding is null:
                return Of(own);
            case UnionType several when several.Members.Any(static member => member is ArrayType { Binding: not null } or EnumType { Binding: not null }):
                findings.Lost(
                    several.Members.Select(BindingOf).First(static found => found is not null)!.SourcePosition,
                    $"'{name}' gets on the command line in another way for each of its types, which an attribute cannot say; use 'ValueFrom'.");
                return binding is null ? null : Of(binding);
            default:
                return binding is null ? null : Of(binding);
        }
    }

    /// <summary>Writes a fixed argument of a tool.</summary>
    public static string Argument(InputBinding argument)
    {
        if (argument.Prefix is not null)
        {
            return Of(argument);
        }

        var text = new AttributeText("Argument").With([argument.ValueFrom?.Text ?? string.Empty]);
        Placement(text, argument);
        return text.With("ItemSeparator", Text(argument.ItemSeparator)).With("ShellQuote", argument.ShellQuote ? null : "false").ToString();
    }

    private static InputBinding? BindingOf(CwlType type) => type switch
    {
        ArrayType array => array.Binding,
        EnumType symbols => symbols.Binding,
        _ => null,
    };

    private string ReadRepeated(InputBinding? binding, InputBinding item, string name)
    {
        var isPlain = binding is null or { Prefix: null, ItemSeparator: null, ValueFrom: null };
        if (isPlain && item is { Prefix: { } prefix, ItemSeparator: null })
        {
            var text = new AttributeText("Option").With([prefix]);
            Placement(text, binding ?? item);
            return text.With("Separate", item.Separate ? null : "false").With("Repeat", "true").With("ValueFrom", Text(item.ValueFrom?.Text))
                .With("ShellQuote", item.ShellQuote && binding is not { ShellQuote: false } ? null : "false").ToString();
        }

        if (item is not { Prefix: null, ItemSeparator: null, ValueFrom: null })
        {
            findings.Lost(item.SourcePosition, $"'{name}' binds its items to the command line in a way that an attribute cannot say; build the words with 'ValueFrom'.");
        }

        return Of(binding ?? item);
    }

    private static string Of(InputBinding binding)
    {
        var text = binding.Prefix is { } prefix ? new AttributeText("Option").With([prefix]) : new AttributeText("Argument");
        Placement(text, binding);
        return text
            .With("Separate", binding is { Prefix: not null, Separate: false } ? "false" : null)
            .With("ItemSeparator", Text(binding.ItemSeparator))
            .With("ValueFrom", Text(binding.ValueFrom?.Text))
            .With("ShellQuote", binding.ShellQuote ? null : "false")
            .ToString();
    }

    private static void Placement(AttributeText text, InputBinding binding) => text
        .With("Position", binding.Position is { IsConstant: true, Value: not 0 } position ? position.Value.ToString(CultureInfo.InvariantCulture) : null)
        .With("PositionFrom", Text(binding.Position.Expression?.Text));

    private static string? Text(string? text) => text is null ? null : CSharpText.Quote(text);
}
