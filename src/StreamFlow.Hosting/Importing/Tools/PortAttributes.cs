using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Hosting.Importing.Syntax;

namespace StreamFlow.Hosting.Importing.Tools;

/// <summary>Writes the attributes of ports and of fields.</summary>
internal static class PortAttributes
{
    /// <summary>Gives the documentation of something: its label, then its text; null when it has neither.</summary>
    public static string? Documentation(string? label, string? doc) =>
        label is null || doc?.StartsWith(label, StringComparison.Ordinal) == true ? doc : doc is null ? label : $"{label}\n\n{doc}";

    /// <summary>Writes the attributes of a field of a record.</summary>
    public static IReadOnlyList<string> Read(RecordField field, string member, ImportFindings findings)
    {
        var attributes = Begin(member, field.Name);
        Add(attributes, new BindingAttributes(findings).Read(field.Binding, field.Type, field.Name));
        AddCollection(attributes, field.OutputBinding);
        AddFacts(attributes, field, isOutput: field.OutputBinding is not null, findings);
        return attributes;
    }

    /// <summary>Writes the attributes of an input of a tool.</summary>
    public static IReadOnlyList<string> Read(InputPort port, string member, ImportFindings findings)
    {
        var attributes = Begin(member, port.Name);
        Add(attributes, port.IsStdin ? "StandardInput" : new BindingAttributes(findings).Read(port.Binding, port.Type, port.Name));
        AddFacts(attributes, port, isOutput: false, findings);
        Add(attributes, port.Streamable ? "Streamable" : null);
        return attributes;
    }

    /// <summary>Writes the attributes of an output of a tool.</summary>
    /// <param name="port">The output.</param>
    /// <param name="member">Its C# property.</param>
    /// <param name="streamFile">The name of the file for the stream of which the output is; null for the system's choice.</param>
    /// <param name="findings">Takes what the attributes cannot say.</param>
    public static IReadOnlyList<string> Read(OutputPort port, string member, string? streamFile, ImportFindings findings)
    {
        var attributes = Begin(member, port.Name);
        if (port.IsStdout || port.IsStderr)
        {
            var stream = new AttributeText(port.IsStdout ? "StandardOutput" : "StandardError");
            Add(attributes, (streamFile is null ? stream : stream.With([streamFile])).ToString());
        }
        else
        {
            AddCollection(attributes, port.Binding);
        }

        AddFacts(attributes, port, isOutput: true, findings);
        Add(attributes, port.Streamable ? "Streamable" : null);
        return attributes;
    }

    /// <summary>Writes the patterns of secondary files.</summary>
    public static IReadOnlyList<string> SecondaryFiles(IFileFacts facts, bool isOutput, ImportFindings findings)
    {
        var patterns = new List<string>();
        foreach (var file in facts.SecondaryFiles)
        {
            var isExpression = file.Pattern.MayBeExpression;
            var needsMark = !isOutput && file.Required is { IsConstant: true, Value: false };
            if (file.Required is { IsConstant: false })
            {
                findings.Lost(file.Pattern.Position, $"Whether the secondary file '{file.Pattern.Text}' must exist is computed; C# says it by '?' at the end or not.");
            }
            else if (needsMark && isExpression)
            {
                findings.Lost(file.Pattern.Position, $"The secondary file '{file.Pattern.Text}' may be missing, which cannot be said of an expression.");
            }
            else if (isOutput && file.Required is { IsConstant: true, Value: true })
            {
                findings.Reworded(file.Pattern.Position, $"The secondary file '{file.Pattern.Text}' of an output must exist; the declaration takes it when it does.");
            }

            patterns.Add(needsMark && !isExpression ? file.Pattern.Text + "?" : file.Pattern.Text);
        }

        return patterns;
    }

    private static List<string> Begin(string member, string id)
    {
        var attributes = new List<string>();
        Add(attributes, NameScope.NameAttribute(member, id));
        return attributes;
    }

    private static void AddCollection(List<string> attributes, OutputBinding? binding)
    {
        if (binding is null)
        {
            return;
        }

        Add(attributes, binding.Glob.Count == 0 ? null : new AttributeText("Glob").With(binding.Glob.Select(static glob => glob.Text)).ToString());
        Add(attributes, binding.OutputEval is { } expression ? new AttributeText("Expression").With([expression.Text]).ToString() : null);
    }

    private static void AddFacts(List<string> attributes, IFileFacts facts, bool isOutput, ImportFindings findings)
    {
        Add(attributes, facts.LoadContents ? "LoadContents" : null);
        Add(attributes, facts.LoadListing is { } listing ? $"Listing(ListingDepth.{listing})" : null);
        Add(attributes, facts.SecondaryFiles.Count == 0 ? null : new AttributeText("SecondaryFiles").With(SecondaryFiles(facts, isOutput, findings)).ToString());
        Add(attributes, facts.Format.Count == 0 ? null : new AttributeText("Format").With(facts.Format.Select(static format => format.Text)).ToString());
    }

    private static void Add(List<string> attributes, string? attribute)
    {
        if (attribute is not null)
        {
            attributes.Add(attribute);
        }
    }
}
