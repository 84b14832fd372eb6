using StreamFlow.Generators.Documents;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the class of a CWL document: typed steps and ports for bindings, the inputs as a record, the outputs by name.</summary>
internal static class CwlClassEmitter
{
    private const string StepReference = "global::StreamFlow.StepReference";
    private const string PortReference = "global::StreamFlow.PortReference";

    public static void Emit(SourceWriter writer, CwlClass document)
    {
        writer.Summary($"The steps, ports, inputs and outputs of <c>{XmlDocumentation.Escape(document.File)}</c>, for bindings and for making its inputs.", document.Doc);
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"public static class {document.Name}");
        var separate = false;
        if (document.Steps.Count > 0)
        {
            writer.Summary("The steps of the workflow.");
            writer.Open("public static class Steps");
            EmitSteps(writer, document, document.Steps, "static ");
            writer.Close();
            separate = true;
        }

        if (document.Ports.Count > 0)
        {
            Separate(writer, ref separate);
            writer.Summary("The inputs of the workflow as ports, to bind them to the places where their data are.");
            writer.Open("public static class Ports");
            EmitPorts(writer, document, document.Ports, "static ");
            writer.Close().Line();
            CwlInputsEmitter.Emit(writer, document);
        }

        if (document.Outputs.Count > 0)
        {
            Separate(writer, ref separate);
            EmitOutputs(writer, document);
        }

        writer.Close();
    }

    /// <summary>Writes an empty line before every member but the first.</summary>
    public static void Separate(SourceWriter writer, ref bool separate)
    {
        if (separate)
        {
            writer.Line();
        }

        separate = true;
    }

    private static void EmitSteps(SourceWriter writer, CwlClass document, EquatableArray<CwlStep> steps, string modifier)
    {
        var separate = false;
        foreach (var step in steps)
        {
            Separate(writer, ref separate);
            var type = step.IsPlain ? StepReference : step.TypeName;
            writer.Summary($"The step <c>{XmlDocumentation.Escape(step.Path)}</c>{(step.IsScattered ? ", which is scattered" : string.Empty)}.", step.Doc);
            writer.Line(step.IsPlain
                ? $"public {modifier}{type} {step.Name} {{ get; }} = new({Literals.Quote(step.Path)}) {{ Document = {Literals.Quote(document.File)} }};"
                : $"public {modifier}{type} {step.Name} {{ get; }} = new();");
        }

        foreach (var step in steps.Where(step => !step.IsPlain))
        {
            writer.Line();
            EmitStepType(writer, document, step);
        }
    }

    private static void EmitStepType(SourceWriter writer, CwlClass document, CwlStep step)
    {
        writer.Summary($"The type of <see cref=\"{step.Name}\"/>, with what the step contains.");
        writer.Line(GeneratedSource.Hidden);
        writer.Open($"public sealed record {step.TypeName} : {StepReference}");
        writer.Line($"internal {step.TypeName}()");
        writer.Indented($": base({Literals.Quote(step.Path)}) => Document = {Literals.Quote(document.File)};");
        if (step.Ports.Count > 0)
        {
            writer.Line();
            EmitGroup(writer, "Ports", "The outputs of the step, to bind them to the places where their data are.");
            EmitPorts(writer, document, step.Ports, string.Empty);
            writer.Close();
        }

        if (step.Steps.Count > 0)
        {
            writer.Line();
            EmitGroup(writer, "Steps", "The steps of the workflow that the step runs.");
            EmitSteps(writer, document, step.Steps, string.Empty);
            writer.Close();
        }

        writer.Close();
    }

    private static void EmitGroup(SourceWriter writer, string name, string summary)
    {
        writer.Summary(summary);
        writer.Line($"public {name}Group {name} {{ get; }} = new();").Line();
        writer.Summary($"The type of <see cref=\"{name}\"/>.");
        writer.Line(GeneratedSource.Hidden);
        writer.Open($"public sealed class {name}Group");
    }

    private static void EmitPorts(SourceWriter writer, CwlClass document, EquatableArray<CwlPort> ports, string modifier)
    {
        var separate = false;
        foreach (var port in ports)
        {
            Separate(writer, ref separate);
            writer.Summary($"The port <c>{XmlDocumentation.Escape(port.Path)}</c>, of type <c>{XmlDocumentation.Escape(port.Type.ToString())}</c>.", port.Doc);
            writer.Line($"public {modifier}{PortReference} {port.Name} {{ get; }} = new({Literals.Quote(port.Path)}) {{ Document = {Literals.Quote(document.File)} }};");
        }
    }

    private static void EmitOutputs(SourceWriter writer, CwlClass document)
    {
        writer.Summary("The names of the outputs of the workflow.");
        writer.Open("public static class Outputs");
        var separate = false;
        foreach (var output in document.Outputs)
        {
            Separate(writer, ref separate);
            writer.Summary($"The output <c>{XmlDocumentation.Escape(output.Id)}</c>, of type <c>{XmlDocumentation.Escape(output.Type.ToString())}</c>.", output.Doc);
            writer.Line($"public const string {output.Name} = {Literals.Quote(output.Id)};");
        }

        writer.Close();
    }

    private static string TypeName(CwlStep step) => step.Name + "Step";
}
