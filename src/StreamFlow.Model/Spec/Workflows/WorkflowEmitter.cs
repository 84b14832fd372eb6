namespace StreamFlow.Spec;

/// <summary>Writes the document of a workflow.</summary>
/// <param name="workflow">The workflow.</param>
/// <param name="declarations">What its steps run.</param>
internal sealed class WorkflowEmitter(WorkflowDeclaration workflow, DeclarationSet declarations)
{
    /// <summary>The input of a step that says whether the step runs.</summary>
    public const string ConditionPort = "when";

    private StepFeatures _features;

    /// <summary>Gets what the document asks of a runner, once it is written.</summary>
    public StepFeatures Features => _features;

    /// <summary>Gets whether what steps run stands in the same document.</summary>
    public bool IsPacked { get; init; }

    /// <summary>Writes the fields of the document, without its version.</summary>
    public ConfigMap Emit()
    {
        var body = new NodeMap()
            .Add("inputs", Inputs())
            .Add("outputs", Outputs())
            .Add("steps", Steps());
        var map = new NodeMap()
            .Add("class", "Workflow")
            .Add("doc", workflow.Documentation)
            .AddList("intent", [.. (workflow.Attributes.Find("Intent")?.Texts(0) ?? []).Select(NodeMap.Text)]);
        var emitter = new RequirementEmitter(workflow.Attributes);
        var requirements = emitter.Emit(asHints: false);
        AddFeatures(requirements, body);
        map.Add("requirements", requirements).Add("hints", emitter.Emit(asHints: true));
        return new ConfigMap([.. map.Build().Entries, .. body.Build().Entries], SourcePosition.None);
    }

    private void AddFeatures(NodeMap requirements, NodeMap body)
    {
        foreach (var (feature, requirement) in new[]
        {
            (StepFeatures.Subworkflow, "SubworkflowFeatureRequirement"),
            (StepFeatures.Scatter, "ScatterFeatureRequirement"),
            (StepFeatures.MultipleInput, "MultipleInputFeatureRequirement"),
            (StepFeatures.StepInputExpression, "StepInputExpressionRequirement"),
        })
        {
            if (_features.HasFlag(feature))
            {
                requirements.Add(requirement, RequirementEmitter.Empty);
            }
        }

        var code = workflow.Attributes.Where(attribute => attribute.Name == "JavaScript").Select(attribute => attribute.Text(0) ?? string.Empty).ToList();
        if (code.Count > 0 || ExpressionText.NeedsJavaScript(body.Build()))
        {
            requirements.Add("InlineJavascriptRequirement", new NodeMap().AddList("expressionLib", [.. code.Select(NodeMap.Text)]).Build());
        }
    }

    private ConfigMap Inputs()
    {
        var inputs = new NodeMap();
        foreach (var input in workflow.Inputs)
        {
            var map = new NodeMap()
                .Add("type", TypeEmitter.Emit(input.Type, EmitField))
                .Add("doc", input.Documentation)
                .Add("default", input.Default is { } value ? LiteralEmitter.Emit(value) : null);
            PortEmitter.EmitPatterns(map, input.SecondaryFiles);
            map.AddFlag("streamable", input.Streamable, usual: false)
                .AddOneOrMany("format", [.. input.Formats.Select(NodeMap.Text)])
                .AddFlag("loadContents", input.LoadContents, usual: false)
                .Add("loadListing", PortEmitter.Listing(input.Listing));
            inputs.Add(input.Name, Short(map.Build(), "type"));
        }

        return inputs.Build();
    }

    private ConfigMap Outputs()
    {
        var outputs = new NodeMap();
        foreach (var output in workflow.Outputs)
        {
            var map = new NodeMap()
                .Add("type", TypeEmitter.Emit(LinkTypes.Of(output, workflow, declarations), EmitField))
                .Add("doc", output.Documentation);
            PortEmitter.EmitPatterns(map, output.SecondaryFiles);
            map.Add("format", output.Format);
            EmitLink(map, "outputSource", output.Source);
            outputs.Add(output.Name, map.Build());
        }

        return outputs.Build();
    }

    /// <summary>Writes a field of a record: a workflow says nothing of how it gets on a command line.</summary>
    private static void EmitField(NodeMap map, PortDeclaration field)
    {
        map.Add("type", TypeEmitter.Emit(field.Type, EmitField)).Add("doc", field.Documentation);
        PortEmitter.EmitFileOptions(map, field.Attributes);
    }

    private ConfigMap Steps()
    {
        var steps = new NodeMap();
        foreach (var step in workflow.Steps)
        {
            steps.Add(step.Name, Step(step));
        }

        return steps.Build();
    }

    private ConfigMap Step(StepDeclaration step)
    {
        var ports = RunPorts.Of(step.Run, declarations);
        _features |= declarations.Workflow(step.Run) is null ? StepFeatures.None : StepFeatures.Subworkflow;
        var inputs = new NodeMap();
        var scatter = new List<ConfigNode>();
        foreach (var input in step.Inputs)
        {
            var port = input.IsAdditional ? null : ports?.Input(input.Port);
            AddInput(inputs, scatter, port?.Name ?? input.Port, input, port);
        }

        if (step.Condition is { } condition)
        {
            AddInput(inputs, scatter, ConditionPort, condition, port: null);
        }

        var map = new NodeMap()
            .Add("doc", step.Documentation)
            .Add("run", IsPacked ? "#" + (ports?.Name ?? step.Run) : DeclaredNames.FileOf(ports?.Name ?? step.Run));
        if (step.Loop is { } loop)
        {
            _features |= StepFeatures.Loop;
            map.Add("requirements", new NodeMap().Add("cwltool:Loop", Loop(loop, ports)).Build());
        }

        map.Add("in", inputs.Build());
        if (step.Scatter is not null && scatter.Count > 0)
        {
            _features |= StepFeatures.Scatter;
            map.AddOneOrMany("scatter", scatter).Add("scatterMethod", scatter.Count > 1 ? step.Scatter : null);
        }

        map.Add("when", step.Condition is null ? step.When : $"$(inputs.{ConditionPort})");
        return map.Add("out", NodeMap.Texts(ports?.Outputs.Select(port => port.Name) ?? [])).Build();
    }

    private void AddInput(NodeMap inputs, List<ConfigNode> scatter, string name, StepInputDeclaration input, RunPort? port)
    {
        if (input.IsElement)
        {
            scatter.Add(NodeMap.Text(name));
        }

        // A value that the tool has anyway need not be said, and the run time cannot tell whether it was.
        if (input is { Link: null, Literal: { } literal } && port?.Default is { } usual && IsSameValue(literal, usual))
        {
            return;
        }

        var map = new NodeMap();
        if (input.Link is { } link)
        {
            EmitLink(map, "source", link);
        }

        map.Add("default", input.Literal is { } value ? LiteralEmitter.Emit(value) : null);
        if (input.ValueFrom is { } expression)
        {
            _features |= StepFeatures.StepInputExpression;
            map.Add("valueFrom", expression);
        }

        inputs.Add(name, Short(map.Build(), "source"));
    }

    private void EmitLink(NodeMap map, string field, LinkSpec link)
    {
        var sources = link.Sources.Select(source => (ConfigNode)NodeMap.Text(PathOf(source))).ToList();
        if (sources.Count > 1)
        {
            _features |= StepFeatures.MultipleInput;
        }

        // A list of one is a merge too: its value is a list.
        map.Add(field, sources.Count == 1 && link.Merge is null ? sources[0] : NodeMap.List(sources));
        map.Add("linkMerge", link.Merge == "merge_nested" && sources.Count > 1 ? null : link.Merge);
        map.Add("pickValue", link.Pick);
    }

    private string PathOf(SourceSpec source)
    {
        if (source.Step is null)
        {
            return workflow.Inputs.FirstOrDefault(input => input.Member == source.Port)?.Name ?? Naming.KeyOf(source.Port);
        }

        var step = workflow.Steps.FirstOrDefault(candidate => candidate.Member == source.Step);
        var port = step is null ? null : RunPorts.Of(step.Run, declarations)?.Output(source.Port);
        return $"{step?.Name ?? Naming.KeyOf(source.Step)}/{port?.Name ?? Naming.KeyOf(source.Port)}";
    }

    private static ConfigMap Loop(LoopSpec loop, RunPorts? ports)
    {
        var carried = new NodeMap();
        foreach (var value in loop.Carried)
        {
            var map = new NodeMap()
                .Add("loopSource", value.Output is { } output ? ports?.Output(output)?.Name ?? Naming.KeyOf(output) : null)
                .Add("valueFrom", value.ValueFrom);
            carried.Add(ports?.Input(value.Input)?.Name ?? Naming.KeyOf(value.Input), Short(map.Build(), "loopSource"));
        }

        return new NodeMap()
            .Add("loopWhen", loop.While)
            .Add("loop", carried.Build())
            .Add("outputMethod", loop.KeepsAll ? "all" : "last")
            .Build();
    }

    /// <summary>Gets one field alone when a map says nothing else.</summary>
    private static ConfigNode Short(ConfigMap map, string field) =>
        map.Entries.Count == 1 && map[field] is (ConfigScalar or ConfigList) and { } only && !(field == "type" && only is ConfigList) ? only : map;

    private static bool IsSameValue(ConfigNode left, ConfigNode right) => (left, right) switch
    {
        (ConfigScalar one, ConfigScalar other) => one.Kind == other.Kind && one.Text == other.Text,
        (ConfigList one, ConfigList other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items, IsSameValue).All(same => same),
        (ConfigMap one, ConfigMap other) => one.Entries.Count == other.Entries.Count
            && one.Entries.Zip(other.Entries, (a, b) => a.Key == b.Key && IsSameValue(a.Value, b.Value)).All(same => same),
        _ => false,
    };
}
