using StreamFlow.Generators.Documents;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the record of a CWL document's inputs.</summary>
internal static class CwlInputsEmitter
{
    public static void Emit(SourceWriter writer, CwlClass document)
    {
        writer.Summary($"The values of the inputs of <c>{XmlDocumentation.Escape(document.File)}</c>.");
        writer.Open("public sealed record Inputs");
        foreach (var port in document.Ports)
        {
            EmitProperty(writer, port);
            writer.Line();
        }

        EmitToJson(writer, document);
        if (document.Ports.Any(port => NamesPath(port.Type)))
        {
            writer.Line();
            writer.Line("private static global::System.Text.Json.Nodes.JsonNode PathToJson(string kind, global::System.IO.FileSystemInfo path) =>");
            writer.Indented("new global::System.Text.Json.Nodes.JsonObject { [\"class\"] = kind, [\"path\"] = path.FullName };");
        }

        writer.Close();
    }

    private static void EmitProperty(SourceWriter writer, CwlPort port)
    {
        var optional = port.HasDefault || CwlTypes.IsOptional(port.Type);
        var words = port.Type.Symbols.Count == 0
            ? string.Empty
            : $", one of {string.Join(", ", port.Type.Symbols.Select(word => $"<c>{XmlDocumentation.Escape(word)}</c>"))}";
        var absence = port.HasDefault ? "; null for the document's default" : string.Empty;
        writer.Summary($"Gets the value of <c>{XmlDocumentation.Escape(port.Id)}</c>, of type <c>{XmlDocumentation.Escape(port.Type.ToString())}</c>{words}{absence}.", port.Doc);
        writer.Line($"public {(optional ? string.Empty : "required ")}{CwlTypes.Name(port.Type)}{(optional ? "?" : string.Empty)} {port.Name} {{ get; init; }}");
    }

    private static void EmitToJson(SourceWriter writer, CwlClass document)
    {
        writer.Summary("Makes the input object of the workflow: what a settings file holds.");
        writer.Line("/// <returns>The object; inputs that are null are left out.</returns>");
        writer.Open("public global::System.Text.Json.Nodes.JsonObject ToJson()");
        writer.Line("var values = new global::System.Text.Json.Nodes.JsonObject();");
        for (var i = 0; i < document.Ports.Count; i++)
        {
            var port = document.Ports[i];
            writer.Open($"if (this.{port.Name} is {{ }} value{i})");
            writer.Line($"values[{Literals.Quote(port.Id)}] = {CwlTypes.ToJson(port.Type, $"value{i}")};");
            writer.Close().Line();
        }

        writer.Line("return values;");
        writer.Close();
    }

    private static bool NamesPath(Spec.OutlineType type) =>
        type.Name is "File" or "stdin" or "Directory" || (type.Items is { } items && NamesPath(items));
}
