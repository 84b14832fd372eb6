using StreamFlow.Reading;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Inputs;

/// <summary>The part of the help of <c>run</c> that lists the inputs of the workflows that a program declares.</summary>
internal static class InputsHelp
{
    /// <summary>Writes the inputs with their types, defaults and documentation; nothing when there are none.</summary>
    public static void Write(StreamFlowDocument document, TextWriter output)
    {
        foreach (var (name, workflow) in document.Workflows)
        {
            if (workflow is not CwlWorkflow { Declared: { Inputs.Count: > 0 } declared })
            {
                continue;
            }

            var inputs = DeclarationReader.Read(declared).Workflows[0].Inputs;
            var width = inputs.Max(input => input.Name.Length);
            var typeWidth = inputs.Max(input => TypeText(input).Length);
            output.WriteLine($"Inputs of {name}:");
            foreach (var input in inputs)
            {
                var words = new[] { FirstLine(input.Documentation), Absence(input) }.OfType<string>();
                output.WriteLine($"  {input.Name.PadRight(width)}  {TypeText(input).PadRight(typeWidth)}  {string.Join(' ', words)}".TrimEnd());
            }

            output.WriteLine();
        }
    }

    /// <summary>Gives the type; of an enum the words that may be given.</summary>
    private static string TypeText(WorkflowInputDeclaration input) =>
        input.Type.Kind == CwlTypeKind.Enum ? string.Join('|', input.Type.Symbols) : TypeEmitter.Format(input.Type);

    private static string? FirstLine(string? text) => text?.Split('\n')[0];

    private static string? Absence(WorkflowInputDeclaration input) => input switch
    {
        { Default: ConfigScalar scalar } => $"[default: {scalar.Text}]",
        { Default: not null } => "[has a default]",
        { Type.IsOptional: true } => "[optional]",
        _ => null,
    };
}
