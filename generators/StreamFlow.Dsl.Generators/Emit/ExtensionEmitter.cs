using StreamFlow.Generators.Tools;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the outputs that a step has once it is scattered, conditional or repeated, as extension properties: <c>Align.Bam</c> is an array then.</summary>
/// <remarks>Where the language has no extension properties, before C# 14, <c>Align.Output(step => step.Bam)</c> says the same.</remarks>
internal static class ExtensionEmitter
{
    private const string Model = "global::StreamFlow.";

    public static void Emit(SourceWriter writer, StepPart step, bool hasExtensions)
    {
        if (!hasExtensions || step.Access is not { } access || step.Outputs.Count == 0)
        {
            return;
        }

        writer.Line();
        if (step.Type.Namespace.Length > 0)
        {
            writer.Open($"namespace {step.Type.Namespace}");
        }

        writer.Summary($"The outputs of <see cref=\"{step.FullType}\"/> as others see them when the step is scattered, conditional or repeated.");
        writer.Line(GeneratedSource.Attribute).Line(GeneratedSource.Hidden);
        writer.Open($"{access} static class {NameOf(step)}Outputs");
        var separate = false;
        foreach (var (form, typeOf) in Forms(step.FullType))
        {
            CwlClassEmitter.Separate(writer, ref separate);
            Emit(writer, step, form, typeOf);
        }

        writer.Close();
        if (step.Type.Namespace.Length > 0)
        {
            writer.Close();
        }
    }

    private static IEnumerable<(string Form, Func<PortPart, string> TypeOf)> Forms(string type) =>
    [
        ($"Scattered<{type}>", port => $"Out<{Item(port)}[]>"),
        ($"Scattered<{Model}Scattered<{type}>>", port => $"Out<{Item(port)}[][]>"),
        ($"Scattered<{Model}Scattered<{Model}Scattered<{type}>>>", port => $"Out<{Item(port)}[][][]>"),
        ($"Conditional<{type}>", port => $"OptionalOut<{port.Type}>"),
        ($"Scattered<{Model}Conditional<{type}>>", port => $"Out<{port.NullableType}[]>"),
        ($"Looped<{type}>", port => $"OptionalOut<{port.Type}>"),
        ($"LoopedAll<{type}>", port => $"Out<{Item(port)}[]>"),
    ];

    private static void Emit(SourceWriter writer, StepPart step, string form, Func<PortPart, string> typeOf)
    {
        writer.Line("/// <param name=\"step\">The step.</param>");
        writer.Open($"extension({Model}{form} step)");
        foreach (var port in step.Outputs)
        {
            var type = typeOf(port);
            var value = type.Substring(type.IndexOf('<'));
            writer.Line($"/// <inheritdoc cref=\"{step.FullType}.{port.Name}\"/>");
            writer.Line($"public {Model}{type} {Literals.Identifier(port.Name)} => step.OutputOf{value}({Literals.Quote(port.Name)});");
        }

        writer.Close();
    }

    private static string Item(PortPart port) => port.IsOptional ? port.NullableType : port.Type;

    private static string NameOf(StepPart step)
    {
        var name = step.FullType.Substring("global::".Length);
        var space = step.Type.Namespace;
        return (space.Length == 0 ? name : name.Substring(space.Length + 1)).Replace('.', '_');
    }
}
