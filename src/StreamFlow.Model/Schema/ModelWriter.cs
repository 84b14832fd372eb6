using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>Makes the tree of a file from the objects that it declares.</summary>
internal sealed class ModelWriter
{
    private readonly StreamFlowDocument _document;
    private readonly ModelTypes _types;
    private readonly EntryNames<Deployment> _deployments;
    private readonly EntryNames<BindingFilter> _filters;
    private readonly EntryNames<SchedulingPolicy> _policies;
    private readonly ValueWriter _values;

    private ModelWriter(StreamFlowDocument document, ModelTypes types)
    {
        _document = document;
        _types = types;
        _deployments = new EntryNames<Deployment>("deployment", document.Deployments);
        _filters = new EntryNames<BindingFilter>("binding filter", document.BindingFilters);
        _policies = new EntryNames<SchedulingPolicy>("scheduling policy", document.Scheduling?.Policies ?? new());
        _values = new ValueWriter(_deployments);
    }

    /// <summary>Writes a document as a tree, in the form in which files are written.</summary>
    /// <param name="document">The document.</param>
    /// <param name="types">The types that the file may name.</param>
    /// <exception cref="InvalidOperationException">An object that the document refers to is not part of it.</exception>
    public static ConfigMap Write(StreamFlowDocument document, ModelTypes types) =>
        CanonicalForm.Of(new ModelWriter(document, types).Write(), types.Catalog);

    private ConfigMap Write()
    {
        var entries = new List<ConfigEntry> { Entry("version", ValueWriter.Text(_document.Version)) };
        AddMap(entries, "workflows", _document.Workflows, "workflows.", WriteWorkflow);
        AddMap(entries, "deployments", _document.Deployments, "deployments.", WriteDeployment);
        AddMap(entries, "bindingFilters", _document.BindingFilters, "bindingFilters.", WriteTyped);
        if (_document.Scheduling is { } scheduling)
        {
            var inner = new List<ConfigEntry>();
            AddSection(inner, "scheduler", scheduling.Scheduler);
            AddMap(inner, "policies", scheduling.Policies, "scheduling.policies.", WriteTyped);
            entries.Add(Entry("scheduling", Map(inner)));
        }

        AddSection(entries, "database", _document.Database);
        AddSection(entries, "dataManager", _document.DataManager);
        AddSection(entries, "deploymentManager", _document.DeploymentManager);
        AddSection(entries, "failureManager", _document.FailureManager);
        AddSection(entries, "checkpointManager", _document.CheckpointManager);
        return Map(entries);
    }

    private static ConfigMap Map(IReadOnlyList<ConfigEntry> entries) => new(entries, SourcePosition.None);

    private static ConfigList List(IEnumerable<ConfigNode> items) => new([.. items], SourcePosition.None);

    private static ConfigEntry Entry(string key, ConfigNode value) => new(key, SourcePosition.None, value);

    private static void AddText(List<ConfigEntry> entries, string key, string? text)
    {
        if (text is not null)
        {
            entries.Add(Entry(key, ValueWriter.Text(text)));
        }
    }

    private static void AddFlag(List<ConfigEntry> entries, string key, bool? flag)
    {
        if (flag is { } value)
        {
            entries.Add(Entry(key, ConfigScalar.Of(value, SourcePosition.None)));
        }
    }

    private string? OriginOf(string path) => _document.Origins.TryGetValue(path, out var origin) ? origin : null;

    private void AddMap<T>(List<ConfigEntry> entries, string key, ValueMap<T> section, string path, Func<T, ConfigNode> write)
    {
        if (section.Count > 0)
        {
            entries.Add(Entry(key, Map([.. section.Select(item => Entry(item.Key, write(item.Value)) with { Origin = OriginOf(path + item.Key) })])));
        }
    }

    private void AddSection(List<ConfigEntry> entries, string key, object? section)
    {
        if (section is not null)
        {
            entries.Add(Entry(key, WriteTyped(section)) with { Origin = OriginOf(key == "scheduler" ? "scheduling.scheduler" : key) });
        }
    }

    private ConfigMap WriteTyped(object value)
    {
        var plan = _types.Plan(value.GetType());
        var entries = new List<ConfigEntry>
        {
            Entry("type", ValueWriter.Text(plan.Schema.Type)),
            Entry("config", _values.WriteRecord(value, plan.Record)),
        };
        switch (value)
        {
            case IToolContainers containers:
                AddFlag(entries, "wrapper", containers.Wrapper);
                break;
            case FailureManager failures:
                AddFlag(entries, "enabled", failures.Enabled);
                break;
            case CheckpointManager checkpoints:
                AddFlag(entries, "enabled", checkpoints.Enabled);
                break;
        }

        return Map(entries);
    }

    private ConfigMap WriteDeployment(Deployment deployment)
    {
        var entries = WriteTyped(deployment).Entries.ToList();
        AddFlag(entries, "external", deployment.External);
        AddFlag(entries, "lazy", deployment.Lazy);
        AddText(entries, "scheduling_policy", deployment.SchedulingPolicy is { } policy ? _policies.Of(policy) : null);
        AddText(entries, "workdir", deployment.Workdir);
        if (deployment.Wraps is { } wraps)
        {
            entries.Add(Entry("wraps", _values.WriteReference(wraps)));
        }

        return Map(entries);
    }

    private ConfigMap WriteWorkflow(Workflow workflow)
    {
        if (workflow is not CwlWorkflow cwl)
        {
            throw new InvalidOperationException($"A workflow of type '{workflow.GetType().Name}' cannot be written to a file; the only language is CWL.");
        }

        var config = new List<ConfigEntry>();
        AddText(config, "file", cwl.File);
        AddText(config, "settings", cwl.Settings);
        if (cwl.Docker is { } docker)
        {
            config.Add(Entry("docker", List(docker.Select(mapping => Map(
            [
                Entry("step", ValueWriter.Text(mapping.Step.Path)),
                Entry("deployment", WriteTyped(mapping.Deployment)),
            ])))));
        }

        var entries = new List<ConfigEntry> { Entry("type", ValueWriter.Text("cwl")), Entry("config", Map(config)) };
        if (cwl.Bindings is { } bindings)
        {
            entries.Add(Entry("bindings", List(bindings.Select(WriteBinding))));
        }

        return Map(entries);
    }

    private ConfigMap WriteBinding(Binding binding)
    {
        var entries = new List<ConfigEntry>();
        AddText(entries, "step", binding.Step?.Path);
        AddText(entries, "port", binding.Port?.Path);
        var targets = binding.Targets.Select(WriteTarget).ToArray();
        entries.Add(Entry("target", targets is [var only] ? only : List(targets)));
        if (binding.Filters is { } filters)
        {
            entries.Add(Entry("filters", List(filters.Select(filter => ValueWriter.Text(_filters.Of(filter))))));
        }

        return Map(entries);
    }

    private ConfigNode WriteTarget(Target target)
    {
        var entries = new List<ConfigEntry>();
        AddText(entries, "deployment", _deployments.Of(target.Deployment));
        AddText(entries, "service", target.Service);
        if (target.Locations is { } locations)
        {
            entries.Add(Entry("locations", ConfigScalar.Of(locations, SourcePosition.None)));
        }

        AddText(entries, "workdir", target.Workdir);
        return Map(entries);
    }
}
