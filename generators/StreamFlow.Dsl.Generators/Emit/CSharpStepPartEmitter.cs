using StreamFlow.Generators.Tools;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the record of a method that is a step.</summary>
internal static class CSharpStepPartEmitter
{
    public static string Emit(CSharpStepPart method, bool hasExtensions)
    {
        var step = method.Step;
        var writer = GeneratedSource.Begin(step.Type.FullName);
        if (step.Type.IsPartial)
        {
            ProgramEmitter.OpenType(writer, step.Type);
            writer.Summary($"{step.Title} as a step.", step.Documentation);
            StepEmitter.EmitDocumentation(writer, step.Documentation, StepEmitter.DocumentationOf(step));
            writer.Line($"[global::StreamFlow.Name({Literals.Quote(method.Name)})]");
            writer.Line(GeneratedSource.Attribute);
            writer.Open($"{step.Access ?? "private"} sealed record {method.TypeName} : global::StreamFlow.CSharpTool");
            StepEmitter.EmitInputs(writer, step);
            StepEmitter.EmitOutputs(writer, step);
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override global::System.Delegate GetMethod() => {Literals.Identifier(step.Type.Name)}.{Literals.Identifier(method.Method)};");
            writer.Close();
            ProgramEmitter.CloseType(writer, step.Type);
            ExtensionEmitter.Emit(writer, step, hasExtensions);
        }

        return writer.ToString();
    }
}
