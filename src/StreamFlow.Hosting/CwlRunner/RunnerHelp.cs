using System.Text;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Hosting.Inputs;

namespace StreamFlow.Hosting.CwlRunner;

/// <summary>The help of the CWL runner: its own options, and the inputs of the document at hand.</summary>
internal static class RunnerHelp
{
    private const int NameWidth = 30;

    /// <summary>Writes the help.</summary>
    /// <param name="process">The document; null when none was named.</param>
    /// <param name="tool">The document as the user named it.</param>
    public static string Text(Process? process, string? tool)
    {
        var text = new StringBuilder();
        if (process is null)
        {
            text.AppendLine("Usage: cwl-runner [options] TOOL [JOB | --input value ...]").AppendLine();
            text.AppendLine("Runs a CWL document (v1.0 to v1.2) with the inputs of a job file, or given as options.").AppendLine();
            text.AppendLine("Options:");
            foreach (var option in RunnerOptions.All)
            {
                Line(text, option.ValueName is null ? option.Name : $"{option.Name} {option.ValueName}", option.Description);
            }

            text.AppendLine().AppendLine("'cwl-runner TOOL --help' explains the inputs of a document.");
            return text.ToString();
        }

        text.AppendLine($"Usage: cwl-runner [options] {tool} [JOB | --input value ...]").AppendLine();
        if ((process.Doc ?? process.Label) is { } doc)
        {
            text.AppendLine(doc.TrimEnd()).AppendLine();
        }

        text.AppendLine(process.Inputs.Count == 0 ? "The document has no inputs." : "Inputs:");
        foreach (var input in process.Inputs)
        {
            var name = InputWords.IsBoolean(input.Type) ? $"--{input.Name}" : $"--{input.Name} {ValueName(input.Type)}";
            Line(text, name, Describe(input));
        }

        text.AppendLine().AppendLine("Outputs:");
        foreach (var output in process.Outputs)
        {
            Line(text, output.Name, Join(output.Doc ?? output.Label, output.Type.ToString()));
        }

        return text.ToString();
    }

    private static string Describe(InputPort input)
    {
        var facts = new List<string> { InputWords.Essential(input.Type).ToString() };
        if (input.Default is { } value)
        {
            facts.Add($"default {(value is Cwl.Values.FileSystemValue file ? file.Basename : value.ToString())}");
        }
        else if (!input.IsOptional)
        {
            facts.Add("required");
        }

        if (InputWords.Essential(input.Type) is ArrayType)
        {
            facts.Add("may be repeated");
        }

        return Join(input.Doc ?? input.Label, string.Join(", ", facts));
    }

    private static string Join(string? doc, string facts) =>
        string.IsNullOrWhiteSpace(doc) ? $"({facts})" : $"{doc.Trim().ReplaceLineEndings(" ")} ({facts})";

    private static string ValueName(CwlType type) => InputWords.Essential(type) switch
    {
        EnumType words => string.Join('|', words.Symbols),
        ArrayType array => ValueName(array.Items),
        RecordType => "JSON",
        UnionType => "VALUE",
        PrimitiveType { Kind: PrimitiveKind.File } => "FILE",
        PrimitiveType { Kind: PrimitiveKind.Directory } => "DIR",
        PrimitiveType { Kind: PrimitiveKind.String } => "TEXT",
        PrimitiveType { Kind: PrimitiveKind.Any } => "VALUE",
        _ => "NUMBER",
    };

    private static void Line(StringBuilder text, string name, string description)
    {
        text.Append("  ").Append(name.PadRight(NameWidth));
        if (name.Length >= NameWidth)
        {
            text.AppendLine().Append(' ', NameWidth + 2);
        }

        text.AppendLine(description);
    }
}
