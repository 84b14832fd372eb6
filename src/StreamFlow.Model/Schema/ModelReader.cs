using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>Makes the objects that a file declares from its tree.</summary>
internal sealed class ModelReader
{
    private readonly ModelTypes _types;
    private readonly ConfigMap _root;
    private readonly ConfigMap? _deploymentNodes;
    private readonly ValueReader _values;
    private readonly Dictionary<string, Deployment> _deployments = new(StringComparer.Ordinal);
    private readonly ValueMap<SchedulingPolicy> _policies = new();
    private readonly ValueMap<BindingFilter> _filters = new();

    private ModelReader(ConfigMap root, ModelTypes types)
    {
        _root = root;
        _types = types;
        _values = new ValueReader(FindDeployment);
        _deploymentNodes = OptionChecker.Find(root, FileSchema.Root.Find("deployments")!)?.Value as ConfigMap;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="root">The tree, in which <see cref="SpecValidator"/> has found no errors.</param>
    /// <param name="types">The types that the file may name.</param>
    /// <exception cref="InvalidOperationException">The tree has errors that were not looked for.</exception>
    public static StreamFlowDocument Read(ConfigMap root, ModelTypes types) => new ModelReader(root, types).Read();

    private StreamFlowDocument Read()
    {
        var scheduling = _root["scheduling"] as ConfigMap;
        foreach (var entry in Entries(scheduling?["policies"]))
        {
            _policies[entry.Key] = (SchedulingPolicy)ReadTyped(entry.Value, SchemaSection.Policy);
        }

        var deployments = new ValueMap<Deployment>();
        foreach (var entry in Entries(_deploymentNodes))
        {
            deployments[entry.Key] = FindDeployment(entry.Key);
        }

        foreach (var entry in Entries(_root["bindingFilters"]))
        {
            _filters[entry.Key] = (BindingFilter)ReadTyped(entry.Value, SchemaSection.BindingFilter);
        }

        var workflows = new ValueMap<Workflow>();
        foreach (var entry in Entries(_root["workflows"]))
        {
            workflows[entry.Key] = ReadWorkflow((ConfigMap)entry.Value);
        }

        return new StreamFlowDocument
        {
            Workflows = workflows,
            Deployments = deployments,
            BindingFilters = _filters,
            Scheduling = scheduling is null ? null : new Scheduling
            {
                Scheduler = ReadSection<Scheduler>(scheduling["scheduler"], SchemaSection.Scheduler),
                Policies = _policies,
            },
            Database = ReadSection<Database>(_root["database"], SchemaSection.Database),
            DataManager = ReadSection<DataManager>(_root["dataManager"], SchemaSection.DataManager),
            DeploymentManager = ReadSection<DeploymentManager>(_root["deploymentManager"], SchemaSection.DeploymentManager),
            FailureManager = ReadSection<FailureManager>(_root["failureManager"], SchemaSection.FailureManager),
            CheckpointManager = ReadSection<CheckpointManager>(_root["checkpointManager"], SchemaSection.CheckpointManager),
        };
    }

    private static IReadOnlyList<ConfigEntry> Entries(ConfigNode? node) => (node as ConfigMap)?.Entries ?? [];

    private static ValueList<T>? ReadList<T>(ConfigNode? node, Func<ConfigNode, T> read) => node switch
    {
        null => null,
        ConfigList list => [.. list.Items.Select(read)],
        _ => [read(node)],
    };

    private static string? TextOf(ConfigMap map, string key) => map[key] is { } value ? ValueReader.Text(value) : null;

    private T? ReadSection<T>(ConfigNode? node, SchemaSection section)
        where T : class => node is null ? null : (T)ReadTyped(node, section);

    /// <summary>Reads an entry with <c>type</c> and <c>config</c>. A section that is only switched off is of the type <c>dummy</c>.</summary>
    private object ReadTyped(ConfigNode node, SchemaSection section)
    {
        var map = (ConfigMap)node;
        var plan = _types.Find(section, TextOf(map, "type") ?? "dummy");
        var values = new Dictionary<PropertyInfo, object?>();
        foreach (var (key, member) in BesideType.Members(section))
        {
            if (map[key] is { } value)
            {
                values[plan.Record.Type.GetProperty(member)!] = ReadBeside(key, value);
            }
        }

        return _values.ReadRecord(map["config"] as ConfigMap ?? new ConfigMap([], map.Position), plan.Record, values);
    }

    private object? ReadBeside(string key, ConfigNode value) => key switch
    {
        "wraps" => _values.ReadReference(value),
        "scheduling_policy" => _policies[ValueReader.Text(value)],
        "workdir" => ValueReader.Text(value),
        _ => ((ConfigScalar)value).TryGetBoolean(out var flag) && flag,
    };

    /// <summary>Finds a deployment, reading it first if it is further down in the file.</summary>
    private Deployment FindDeployment(string name)
    {
        if (!_deployments.TryGetValue(name, out var deployment))
        {
            var node = _deploymentNodes?[name] ?? throw new InvalidOperationException($"The deployment '{name}' is not declared; the file was not checked before it was read.");
            _deployments[name] = deployment = (Deployment)ReadTyped(node, SchemaSection.Deployment);
        }

        return deployment;
    }

    private CwlWorkflow ReadWorkflow(ConfigMap map)
    {
        var config = (ConfigMap)map["config"]!;
        return new CwlWorkflow(TextOf(config, "file")!, TextOf(config, "settings"))
        {
            Docker = ReadList(config["docker"], ReadMapping),
            Bindings = ReadList(map["bindings"], ReadBinding),
        };
    }

    private ContainerMapping ReadMapping(ConfigNode node)
    {
        var map = (ConfigMap)node;
        return new ContainerMapping
        {
            Step = new StepReference(TextOf(map, "step")!),
            Deployment = (IToolContainers)ReadTyped(map["deployment"]!, SchemaSection.ContainerMapping),
        };
    }

    private Binding ReadBinding(ConfigNode node)
    {
        var map = (ConfigMap)node;
        return new Binding
        {
            Step = TextOf(map, "step") is { } step ? new StepReference(step) : null,
            Port = TextOf(map, "port") is { } port ? new PortReference(port) : null,
            Targets = ReadList(map["target"], ReadTarget) ?? [],
            Filters = ReadList(map["filters"], filter => _filters[ValueReader.Text(filter)]),
        };
    }

    private Target ReadTarget(ConfigNode node)
    {
        var map = (ConfigMap)node;
        var deployment = OptionChecker.Find(map, FileSchema.Target.Find("deployment")!)!.Value;
        var locations = OptionChecker.Find(map, FileSchema.Target.Find("locations")!)?.Value as ConfigScalar;
        return new Target(FindDeployment(ValueReader.Text(deployment)))
        {
            Service = TextOf(map, "service"),
            Locations = locations is not null && locations.TryGetInteger(out var number) ? checked((int)number) : null,
            Workdir = TextOf(map, "workdir"),
        };
    }
}
