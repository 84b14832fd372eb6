namespace StreamFlow.Spec;

/// <summary>Checks the workflows with their bindings.</summary>
internal sealed class WorkflowRules(Validation run)
{
    private readonly TypedEntryChecker _entries = new(run);

    public void Check(ConfigMap root)
    {
        foreach (var entry in NamedEntries.Of(root["workflows"], "a workflow", "workflows", run))
        {
            CheckWorkflow(entry.Key, entry.Value, new Place("the workflow", entry.Key));
        }
    }

    private void CheckWorkflow(string name, ConfigNode value, Place place)
    {
        if (_entries.AsMap(value, place) is not { } map)
        {
            return;
        }

        new OptionChecker(run).Check(map, FileSchema.Workflow, place);
        CheckLanguage(map, place);
        var config = _entries.ConfigOf(map, place);
        ConfigScalar? document = null;
        if (config is not null)
        {
            new OptionChecker(run).Check(config, FileSchema.Cwl, place);
            document = CheckDocument(config["file"], place);
            CheckDocument(config["settings"], place);
        }

        var steps = new StepTree(run, name, document);
        if (config?["docker"] is { } docker)
        {
            CheckContainers(docker, steps, place);
        }

        if (map["bindings"] is { } bindings)
        {
            new BindingRules(run, steps, place).Check(bindings);
        }
    }

    private void CheckLanguage(ConfigMap map, Place place)
    {
        if (map["type"] is ConfigScalar { Kind: ConfigScalarKind.String } type && type.Text != "cwl")
        {
            var suggestion = string.Equals(type.Text, "cwl", StringComparison.OrdinalIgnoreCase) ? "cwl" : null;
            run.Report(Rules.UnknownType.At(type.Position, type.Text, place, Spelling.Ending(suggestion), "'cwl'"), suggestion);
        }
    }

    /// <summary>Checks that a document is there, unless it is named by a URI. A fragment chooses a process in it.</summary>
    /// <returns>The name, if it may be read.</returns>
    private ConfigScalar? CheckDocument(ConfigNode? value, Place place)
    {
        if (value is not ConfigScalar { Kind: ConfigScalarKind.String } name)
        {
            return null;
        }

        if (name.Text.Contains("://"))
        {
            return name;
        }

        var hash = name.Text.LastIndexOf('#');
        var path = hash < 0 ? name : ConfigScalar.Of(name.Text.Substring(0, hash), name.Position);
        return new FileChecker(run).Check(path, ConfigFileKind.File, mayBeName: false, place) ? name : null;
    }

    private void CheckContainers(ConfigNode docker, StepTree steps, Place place)
    {
        if (_entries.AsList(docker, place.Inner("the option", "docker")) is not { } list)
        {
            return;
        }

        foreach (var item in list.Items)
        {
            var inner = place.Inner("an item of 'docker'");
            if (_entries.AsMap(item, inner) is not { } map)
            {
                continue;
            }

            new OptionChecker(run).Check(map, FileSchema.ContainerMapping, inner);
            if (map["step"] is ConfigScalar { Kind: ConfigScalarKind.String } step && StepPath.Check(step, run, place) is { } path)
            {
                steps.CheckStep(step, path);
            }

            if (map["deployment"] is { } deployment
                && _entries.Check(deployment, SchemaSection.ContainerMapping, FileSchema.Containers, inner) is { } schema)
            {
                _entries.CheckConfig(deployment, schema, inner);
            }
        }
    }
}
