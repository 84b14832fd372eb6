using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the members that all steps have: inputs, outputs, and their documentation for the run time.</summary>
internal static class StepEmitter
{
    private const string Model = "global::StreamFlow.";

    /// <summary>Writes the inputs of a record that is generated as a whole, each with an empty line after it.</summary>
    public static void EmitInputs(SourceWriter writer, StepPart step)
    {
        foreach (var port in step.Inputs)
        {
            writer.Summary($"Gets the input <c>{XmlDocumentation.Escape(port.CwlName)}</c>, of CWL type <c>{XmlDocumentation.Escape(port.CwlType)}</c>.", port.Documentation);
            EmitName(writer, port);
            var (modifier, mark, initial) = port switch
            {
                { Initial: { } value } => (string.Empty, string.Empty, $" = {value};"),
                { IsOptional: true } => (string.Empty, "?", string.Empty),
                _ => ("required ", string.Empty, string.Empty),
            };
            writer.Line($"public {modifier}{Model}In<{port.Type}>{mark} {Literals.Identifier(port.Name)} {{ get; init; }}{initial}").Line();
        }
    }

    /// <summary>Writes the outputs of a record that is generated as a whole, each with an empty line after it.</summary>
    public static void EmitOutputs(SourceWriter writer, StepPart step)
    {
        foreach (var port in step.Outputs)
        {
            EmitOutput(writer, port, "public");
            writer.Line();
        }
    }

    /// <summary>Writes an output.</summary>
    public static void EmitOutput(SourceWriter writer, PortPart port, string modifiers)
    {
        writer.Summary($"Gets the output <c>{XmlDocumentation.Escape(port.CwlName)}</c>, of CWL type <c>{XmlDocumentation.Escape(port.CwlType)}</c>.", port.Documentation);
        if (port.Modifiers is null)
        {
            EmitName(writer, port);
        }

        var name = Literals.Identifier(port.Name);
        writer.Line($"{modifiers} {Model}{(port.IsOptional ? "OptionalOut" : "Out")}<{port.Type}> {name} => new(this, nameof({name}));");
    }

    /// <summary>Writes the documentation of a type and its members into the program, where documents are made when it runs.</summary>
    public static void EmitDocumentation(SourceWriter writer, string? documentation, IEnumerable<(string Member, string? Documentation)> members)
    {
        if (documentation is not null)
        {
            writer.Line($"[{Model}DeclaredDocumentation({Literals.Quote(documentation)})]");
        }

        foreach (var (member, text) in members.Where(member => member.Documentation is not null))
        {
            writer.Line($"[{Model}DeclaredDocumentation({Literals.Quote(text!)}, Member = {Literals.Quote(member)})]");
        }
    }

    /// <summary>Gives the documentation of the ports of a step.</summary>
    public static IEnumerable<(string Member, string? Documentation)> DocumentationOf(StepPart step) =>
        step.Inputs.Concat(step.Outputs).Select(port => (port.Name, port.Documentation));

    /// <summary>Opens the namespace and the types around a part of a type, but not the type itself.</summary>
    /// <returns>The header of the type.</returns>
    public static string OpenAround(SourceWriter writer, StepPart step)
    {
        var type = step.Type;
        ProgramEmitter.OpenType(writer, type with { Headers = type.Headers.Take(type.Headers.Count - 1).ToArray() });
        return type.Headers[type.Headers.Count - 1];
    }

    private static void EmitName(SourceWriter writer, PortPart port)
    {
        if (port.CwlName != Naming.KeyOf(port.Name))
        {
            writer.Line($"[{Model}Name({Literals.Quote(port.CwlName)})]");
        }
    }
}
