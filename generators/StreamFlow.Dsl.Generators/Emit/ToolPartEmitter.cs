using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the part of a tool that the user leaves out: the other halves of its outputs, and what its comments say.</summary>
internal static class ToolPartEmitter
{
    public static string Emit(StepPart tool, bool hasExtensions)
    {
        var writer = GeneratedSource.Begin(tool.Type.FullName);
        if (tool.Type.IsPartial)
        {
            var header = StepEmitter.OpenAround(writer, tool);
            writer.Line($"/// <remarks>{Ports("Inputs", tool.Inputs)}{Ports("Outputs", tool.Outputs)}</remarks>");
            StepEmitter.EmitDocumentation(writer, tool.Documentation, StepEmitter.DocumentationOf(tool));
            writer.Open(header);
            var separate = false;
            foreach (var output in tool.Outputs.Where(output => output.Modifiers is not null))
            {
                CwlClassEmitter.Separate(writer, ref separate);
                StepEmitter.EmitOutput(writer, output, output.Modifiers!);
            }

            ProgramEmitter.CloseType(writer, tool.Type);
        }

        ExtensionEmitter.Emit(writer, tool, hasExtensions);
        return writer.ToString();
    }

    private static string Ports(string title, EquatableArray<PortPart> ports) => ports.Count == 0
        ? string.Empty
        : $"<para>{title} in CWL: {string.Join(", ", ports.Select(port => $"<c>{XmlDocumentation.Escape(port.CwlName)}</c> ({XmlDocumentation.Escape(port.CwlType)})"))}.</para>";
}
