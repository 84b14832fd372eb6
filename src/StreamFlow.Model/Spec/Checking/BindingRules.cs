namespace StreamFlow.Spec;

/// <summary>Checks the bindings of a workflow.</summary>
internal sealed class BindingRules(Validation run, StepTree steps, Place workflow)
{
    private readonly TypedEntryChecker _entries = new(run);
    private readonly Dictionary<string, int> _linesByPath = new(StringComparer.Ordinal);

    public void Check(ConfigNode bindings)
    {
        if (_entries.AsList(bindings, workflow.Inner("the option", "bindings")) is not { } list)
        {
            return;
        }

        foreach (var item in list.Items)
        {
            if (_entries.AsMap(item, workflow.Inner("a binding")) is { } map)
            {
                CheckBinding(map);
            }
        }
    }

    private void CheckBinding(ConfigMap map)
    {
        var step = map.Find("step");
        var port = map.Find("port");
        if (step is null == port is null)
        {
            run.Report(Rules.BindingShape.At((port ?? step)?.KeyPosition ?? map.Position, workflow, step is null ? string.Empty : ", not both"));
        }

        var kind = step is null && port is not null ? "port" : "step";
        var named = (step ?? port)?.Value as ConfigScalar;
        var place = workflow.Inner(named is null ? "a binding" : "the binding of", named?.Text);
        new OptionChecker(run).Check(map, FileSchema.Binding, place);
        if (named is { Kind: ConfigScalarKind.String } && step is null != port is null)
        {
            CheckPath(named, kind);
        }

        if (map.Find("target") is { } target)
        {
            CheckTargets(target, kind, named, place);
        }

        if (map.Find("filters") is { } filters)
        {
            CheckFilters(filters, kind, place);
        }
    }

    private void CheckPath(ConfigScalar node, string kind)
    {
        if (StepPath.Check(node, run, workflow) is not { } path)
        {
            return;
        }

        var key = kind + path;
        if (_linesByPath.TryGetValue(key, out var line))
        {
            run.Report(Rules.DuplicateBinding.At(node.Position, kind, path, workflow, line));
            return;
        }

        _linesByPath[key] = node.Position.Line;
        if (kind == "port")
        {
            steps.CheckPort(node, path);
        }
        else
        {
            steps.CheckStep(node, path);
        }
    }

    private void CheckTargets(ConfigEntry target, string kind, ConfigScalar? named, Place place)
    {
        if (target.Value is not ConfigList list)
        {
            CheckTarget(target.Value, kind, named, place);
            return;
        }

        if (kind == "port")
        {
            run.Report(Rules.WrongType.At(list.Position, "target", place, "a single target", "a list", "; the data of a port are in one place."));
        }

        if (list.Items.Count == 0)
        {
            run.Report(Rules.NoTarget.At(list.Position, Sentence.Start(place)));
        }

        foreach (var item in list.Items)
        {
            CheckTarget(item, kind, named, place);
        }
    }

    private void CheckTarget(ConfigNode value, string kind, ConfigScalar? named, Place binding)
    {
        var place = binding.Inner("the target");
        if (_entries.AsMap(value, place) is not { } map)
        {
            return;
        }

        new OptionChecker(run).Check(map, FileSchema.Target, place);
        if ((map["deployment"] ?? map["model"]) is ConfigScalar { Kind: ConfigScalarKind.String } name
            && new ReferenceChecker(run).Check(name, map["service"] as ConfigScalar, map.Position, place) is { } deployment)
        {
            deployment.IsUsed = true;
        }

        if (kind == "port" && map.Find("workdir") is null)
        {
            run.Report(Rules.PortWithoutWorkdir.At(map.Position, named?.Text ?? "?"));
        }
    }

    private void CheckFilters(ConfigEntry filters, string kind, Place place)
    {
        if (kind == "port")
        {
            run.Report(Rules.UnknownKey.At(filters.KeyPosition, filters.Key, place, ": filters choose among the targets of a step."));
            return;
        }

        if (_entries.AsList(filters.Value, place.Inner("the option", "filters")) is not { } list)
        {
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is ConfigUnknown)
            {
                continue;
            }

            if (item is not ConfigScalar { Kind: ConfigScalarKind.String } name)
            {
                run.Report(Rules.WrongType.At(item.Position, "filters", place, "a list of names of binding filters", item.KindName, "."));
            }
            else if (!run.Filters.Contains(name.Text))
            {
                var suggestion = Spelling.Nearest(name.Text, run.Filters);
                var ending = suggestion is null ? "; declare it under 'bindingFilters'." : Spelling.Ending(suggestion);
                run.Report(Rules.UnknownFilter.At(name.Position, name.Text, place, ending), suggestion);
            }
        }
    }
}
