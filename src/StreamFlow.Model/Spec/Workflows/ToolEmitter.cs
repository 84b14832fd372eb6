namespace StreamFlow.Spec;

/// <summary>Writes the document of a tool.</summary>
internal static class ToolEmitter
{
    /// <summary>Writes the fields of the document, without its version.</summary>
    public static ConfigMap Emit(ToolDeclaration tool)
    {
        var isExpression = tool.Attributes.Find("ExpressionTool") is not null;
        var streams = new ToolStreams(tool);
        var map = new NodeMap()
            .Add("class", isExpression ? "ExpressionTool" : "CommandLineTool")
            .Add("doc", tool.Documentation)
            .AddList("intent", [.. (tool.Attributes.Find("Intent")?.Texts(0) ?? []).Select(NodeMap.Text)]);
        if (!isExpression)
        {
            EmitCommand(map, tool);
        }

        var body = new NodeMap()
            .Add("inputs", Inputs(tool))
            .Add("outputs", Outputs(tool, streams));
        if (isExpression)
        {
            body.Add("expression", tool.Attributes.Find("ExpressionTool")!.Text(0));
        }
        else
        {
            body.Add("stdin", streams.Input).Add("stdout", streams.Output).Add("stderr", streams.Error);
            EmitCodes(body, tool.Attributes);
        }

        EmitRequirements(map, tool, body);
        return new ConfigMap([.. map.Build().Entries, .. body.Build().Entries], SourcePosition.None);
    }

    private static void EmitCommand(NodeMap map, ToolDeclaration tool)
    {
        var words = tool.Method is null ? tool.Attributes.Find("CommandLineTool")?.Texts(0) ?? [] : CSharpCommand.Words(tool);
        map.AddOneOrMany("baseCommand", [.. words.Select(NodeMap.Text)]);
        map.AddList("arguments", [.. tool.Attributes
            .Where(attribute => attribute.Name is "Argument" or "Option")
            .Select(BindingEmitter.EmitArgument)]);
    }

    private static ConfigMap Inputs(ToolDeclaration tool)
    {
        var inputs = new NodeMap();
        foreach (var port in tool.Ports.Where(port => !port.IsOutput))
        {
            var fields = new NodeMap();
            PortEmitter.EmitInput(fields, port);
            inputs.Add(DeclaredNames.Of(port), Short(fields.Build()));
        }

        return inputs.Build();
    }

    private static ConfigMap Outputs(ToolDeclaration tool, ToolStreams streams)
    {
        var outputs = new NodeMap();
        foreach (var port in tool.Ports.Where(port => port.IsOutput))
        {
            var fields = new NodeMap();
            PortEmitter.EmitOutput(fields, port, streams.RedirectionOf(port));
            outputs.Add(DeclaredNames.Of(port), Short(fields.Build()));
        }

        return outputs.Build();
    }

    /// <summary>Gives the type alone when a port says nothing else.</summary>
    private static ConfigNode Short(ConfigMap port) => port.Entries.Count == 1 && port["type"] is ConfigScalar type ? type : port;

    private static void EmitCodes(NodeMap map, EquatableArray<AttributeSpec> attributes)
    {
        foreach (var (attribute, field) in new[]
        {
            ("SuccessCodes", "successCodes"), ("TemporaryFailCodes", "temporaryFailCodes"), ("PermanentFailCodes", "permanentFailCodes"),
        })
        {
            map.AddList(field, (attributes.Find(attribute)?.Argument(0) as ConfigList)?.Items ?? []);
        }
    }

    private static void EmitRequirements(NodeMap map, ToolDeclaration tool, NodeMap body)
    {
        var emitter = new RequirementEmitter(tool.Attributes);
        var requirements = emitter.Emit(asHints: false);
        var hints = emitter.Emit(asHints: true);
        if (tool.Method is not null)
        {
            CSharpCommand.EmitRequirements(requirements);
        }

        var code = tool.Attributes.Where(attribute => attribute.Name == "JavaScript").Select(attribute => attribute.Text(0) ?? string.Empty).ToList();
        var needsJavaScript = code.Count > 0
            || new ConfigNode[] { map.Build(), body.Build(), requirements.Build(), hints.Build() }.Any(ExpressionText.NeedsJavaScript);
        if (needsJavaScript)
        {
            var script = new NodeMap().AddList("expressionLib", [.. code.Select(NodeMap.Text)]);
            requirements.Add("InlineJavascriptRequirement", script.Build());
        }

        map.Add("requirements", requirements).Add("hints", hints);
    }
}
