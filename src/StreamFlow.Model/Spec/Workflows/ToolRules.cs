namespace StreamFlow.Spec;

/// <summary>Checks a tool.</summary>
/// <param name="tool">The tool.</param>
/// <param name="findings">Where to report.</param>
internal sealed class ToolRules(ToolDeclaration tool, List<Finding> findings)
{
    public void Check()
    {
        var isExpression = tool.Attributes.Has("ExpressionTool");
        if (tool.Method is null && isExpression == tool.Attributes.Has("CommandLineTool"))
        {
            findings.Add(Rules.ToolKind.At(tool.Position, tool.TypeName));
        }

        var inputs = new DocumentNames(findings);
        var outputs = new DocumentNames(findings);
        foreach (var port in tool.Ports)
        {
            (port.IsOutput ? outputs : inputs).Add(DeclaredNames.Of(port), PlaceOf(port), port.Position);
            if (TypeRules.FindUnsupported(port.Type) is { } unsupported)
            {
                findings.Add(Rules.UnsupportedType.At(port.Position, Sentence(PlaceOf(port)), unsupported));
                continue;
            }

            new PortRules(port, PlaceOf(port), findings).Check();
            if (port.IsOutput)
            {
                CheckOutput(port, isExpression);
            }
            else if (!port.IsRequired && !port.Type.IsOptional && port.Initializer is null && !port.Attributes.Has("Default"))
            {
                findings.Add(Rules.InputWithoutValue.At(port.Position, Sentence(PlaceOf(port))));
            }
        }

        CheckStreams("StandardOutput");
        CheckStreams("StandardError");
        CheckAttributes();
        CheckExpressions();
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private string PlaceOf(PortDeclaration port) => $"the {(port.IsOutput ? "output" : "input")} '{port.Member}' of '{tool.TypeName}'";

    private void CheckOutput(PortDeclaration port, bool isExpression)
    {
        var says = isExpression || tool.Method is not null || tool.Attributes.Has("OutputObject")
            || port.Type.Kind == CwlTypeKind.Record
            || port.Attributes.Any(attribute => attribute.Name is "Glob" or "StandardOutput" or "StandardError" or "Expression");
        if (!says)
        {
            findings.Add(Rules.OutputWithoutSource.At(port.Position, Sentence(PlaceOf(port))));
        }
    }

    /// <summary>A stream goes to one file, whatever the number of outputs that take it.</summary>
    private void CheckStreams(string attribute)
    {
        string? file = tool.Attributes.Find(attribute)?.Text(0);
        foreach (var port in tool.Ports)
        {
            if (port.Attributes.Find(attribute) is not { } found || found.Text(0) is not { } name)
            {
                continue;
            }

            if (file is not null && file != name)
            {
                findings.Add(Rules.ContradictoryAttribute.At(
                    found.Position, attribute, PlaceOf(port), $"the stream goes to '{file}' already, and cannot go to '{name}' too"));
            }

            file ??= name;
        }
    }

    private void CheckAttributes()
    {
        foreach (var attribute in tool.Attributes)
        {
            var problem = attribute.Name switch
            {
                "Memory" or "TemporaryDisk" or "OutputDisk" => Amounts(attribute).FirstOrDefault(text => !Mebibytes.IsAmount(text)) is { } wrong
                    ? $"'{wrong}' is not an amount; write '2 GiB', '512 MiB', a number of MiB, or an expression"
                    : null,
                "SuccessCodes" or "TemporaryFailCodes" or "PermanentFailCodes" => attribute.Texts(0).FirstOrDefault(code => !IsExitCode(code)) is { } wrong
                    ? $"{wrong} is not an exit code; they go from 0 to 255"
                    : null,
                "Argument" when attribute.Text(0) is null => "on a tool it gives the word that stands on the command line",
                "Option" when attribute.PropertyText("ValueFrom") is null => "on a tool it gives the value that follows the prefix, with ValueFrom",
                "TimeLimit" when attribute.Argument(0) is ConfigScalar { Kind: ConfigScalarKind.Integer } limit && limit.Text[0] == '-' => "the limit is a number of seconds, not less than 0",
                _ => null,
            };
            if (problem is not null)
            {
                findings.Add(Rules.ContradictoryAttribute.At(attribute.Position, attribute.Name, $"the tool '{tool.TypeName}'", problem));
            }
        }
    }

    private static IEnumerable<string> Amounts(AttributeSpec attribute) =>
        new[] { attribute.Text(0), attribute.PropertyText("Maximum") }.OfType<string>();

    private static bool IsExitCode(string text) => CoreSchema.TryParseInteger(text, out var code) && code is >= 0 and <= 255;

    private void CheckExpressions()
    {
        var names = tool.Ports.Where(port => !port.IsOutput).Select(DeclaredNames.Of).ToList();
        var own = new ExpressionRules($"the tool '{tool.TypeName}'", names, findings);
        foreach (var attribute in tool.Attributes.Where(attribute => attribute.Name != "JavaScript"))
        {
            own.CheckTexts(attribute);
        }

        foreach (var port in tool.Ports)
        {
            var rules = new ExpressionRules(PlaceOf(port), names, findings);
            foreach (var attribute in port.Attributes)
            {
                rules.CheckTexts(attribute);
                if (attribute.Name == "Expression")
                {
                    rules.CheckIsExpression("[Expression] of " + PlaceOf(port), attribute.Text(0) ?? string.Empty, attribute.Position);
                }
            }
        }
    }
}
