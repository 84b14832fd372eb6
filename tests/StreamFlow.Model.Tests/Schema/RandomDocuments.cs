using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using StreamFlow.Model.Tests.Spec.Yaml;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Schema;

/// <summary>Generates documents with entries of every type and random values in every option.</summary>
internal static class RandomDocuments
{
    private const int Depth = 3;

    private static readonly Gen<string> Names = Gen.Elements("a", "b", "gpu", "my-service", "x.y_z", "no", "on", "null");

    public static Gen<StreamFlowDocument> Of(ModelTypes types) =>
        from policies in Map<SchedulingPolicy>(types, SchemaSection.Policy, [])
        from deployments in Deployments(types, policies)
        from filters in Map<BindingFilter>(types, SchemaSection.BindingFilter, [.. deployments.Values])
        from scheduler in Section<Scheduler>(types, SchemaSection.Scheduler)
        from database in Section<Database>(types, SchemaSection.Database)
        from data in Section<DataManager>(types, SchemaSection.DataManager)
        from failures in Section<FailureManager>(types, SchemaSection.FailureManager)
        from checkpoints in Section<CheckpointManager>(types, SchemaSection.CheckpointManager)
        from enabled in Optional(Gen.Elements(true, false))
        from workflow in Workflow(types, [.. deployments.Values], [.. filters.Values])
        select new StreamFlowDocument
        {
            Workflows = { ["main"] = workflow },
            Deployments = deployments,
            BindingFilters = filters,
            Scheduling = scheduler is null && policies.Count == 0 ? null : new Scheduling { Scheduler = scheduler, Policies = policies },
            Database = database,
            DataManager = data,
            FailureManager = failures is null ? null : failures with { Enabled = enabled },
            CheckpointManager = checkpoints,
        };

    private static Gen<CwlWorkflow> Workflow(ModelTypes types, Deployment[] deployments, BindingFilter[] filters) =>
        from file in YamlTrees.Texts
        from settings in Optional(YamlTrees.Texts)
        from mappings in Optional(Records<IToolContainers>(types, SchemaSection.ContainerMapping, deployments).ListOf(2))
        from bindings in Optional(Binding(deployments, filters).ListOf(2))
        select new CwlWorkflow(file, settings)
        {
            Docker = mappings is null ? null : [.. mappings.Select(containers => new ContainerMapping(new StepReference("/a"), containers))],
            Bindings = bindings is null ? null : [.. bindings],
        };

    private static Gen<Binding> Binding(Deployment[] deployments, BindingFilter[] filters) =>
        from isPort in Gen.Elements(true, false)
        from path in YamlTrees.Texts
        from targets in Target(deployments).ListOf(isPort ? 1 : 2)
        from chosen in Optional(filters.Length == 0 ? Gen.Constant(Array.Empty<BindingFilter>()) : Gen.Elements(filters).ArrayOf(1))
        select new Binding
        {
            Step = isPort ? null : new StepReference(path),
            Port = isPort ? new PortReference(path) : null,
            Targets = [.. targets],
            Filters = chosen is null || isPort ? null : [.. chosen],
        };

    private static Gen<Target> Target(Deployment[] deployments) =>
        from deployment in Gen.Elements(deployments)
        from service in Optional(YamlTrees.Texts)
        from locations in Optional(Gen.Choose(1, 5))
        from workdir in Optional(YamlTrees.Texts)
        select new Target(deployment) { Service = service, Locations = locations, Workdir = workdir };

    /// <summary>Each deployment may wrap one that comes before it.</summary>
    private static Gen<ValueMap<Deployment>> Deployments(ModelTypes types, ValueMap<SchedulingPolicy> policies)
    {
        var result = Gen.Constant(new ValueMap<Deployment>());
        foreach (var name in new[] { "first", "second", "third" })
        {
            result = from map in result
                     from deployment in Records<Deployment>(types, SchemaSection.Deployment, [.. map.Values])
                     from external in Optional(Gen.Elements(true, false))
                     from lazy in Optional(Gen.Elements(true, false))
                     from workdir in Optional(YamlTrees.Texts)
                     from wraps in map.Count == 0 ? Gen.Constant<DeploymentReference?>(null) : Optional(Reference([.. map.Values]))
                     from policy in policies.Count == 0 ? Gen.Constant<SchedulingPolicy?>(null) : Optional(Gen.Elements(policies.Values))
                     select With(map, name, deployment with { External = external, Lazy = lazy, Workdir = workdir, Wraps = wraps, SchedulingPolicy = policy });
        }

        return result;
    }

    private static Gen<ValueMap<T>> Map<T>(ModelTypes types, SchemaSection section, Deployment[] deployments)
        where T : class =>
        from entries in Gen.Zip(Names, Records<T>(types, section, deployments)).ListOf(2)
        select entries.Aggregate(new ValueMap<T>(), (map, entry) => With(map, entry.Item1, entry.Item2));

    private static ValueMap<T> With<T>(ValueMap<T> map, string name, T value)
    {
        var copy = new ValueMap<T>();
        foreach (var (key, old) in map)
        {
            copy[key] = old;
        }

        copy[name] = value;
        return copy;
    }

    private static Gen<T?> Section<T>(ModelTypes types, SchemaSection section)
        where T : class => Optional(Records<T>(types, section, []));

    private static Gen<T> Records<T>(ModelTypes types, SchemaSection section, Deployment[] deployments)
    {
        // A filter that needs deployments when there are none is left out.
        var names = types.Catalog.Types(section).Select(schema => schema.Type).Where(type => deployments.Length > 0 || type != "matching");
        return Gen.Elements(names).SelectMany(name => Record(types.Find(section, name).Record, deployments, Depth)).Select(record => (T)record);
    }

    private static Gen<object> Record(RecordPlan plan, Deployment[] deployments, int depth)
    {
        var result = Gen.Constant(new Dictionary<PropertyInfo, object?>());
        foreach (var member in plan.Members.Where(member => member.Option.IsRequired || depth > 0))
        {
            result = from values in result
                     from isSet in Gen.Choose(0, 4)
                     from value in Value(member.Value, deployments, depth - 1)
                     select member.Option.IsRequired || isSet == 0
                        ? new Dictionary<PropertyInfo, object?>(values) { [member.Property] = value }
                        : values;
        }

        return result.Select(plan.Create);
    }

    private static Gen<object?> Value(ValuePlan plan, Deployment[] deployments, int depth) => plan.Schema.Kind switch
    {
        OptionKind.Boolean => Gen.Elements<object?>(true, false),
        OptionKind.Integer => Gen.Choose(1, int.MaxValue).Select(number => plan.Type == typeof(int) ? (object?)number : (long)number),
        OptionKind.Number => Gen.Elements<object?>(0.5, 1.0, 2.0, 1e-9, 123456.75),
        OptionKind.String => YamlTrees.Texts.Select(text => (object?)text),
        OptionKind.Enumeration => Gen.Choose(0, plan.EnumValues.Count - 1).Select(index => (object?)plan.EnumValues[index]),
        OptionKind.Duration => Gen.Choose(0, 1_000_000).Select(seconds => (object?)TimeSpan.FromSeconds(seconds)),
        OptionKind.Size => Gen.Choose(1, 4096).Select(size => (object?)ByteSize.FromMebibytes(size)),
        OptionKind.Secret => YamlTrees.Texts.SelectMany(text => Gen.Elements<object?>((Secret)text, Secret.FromFile(text), Secret.FromEnvironment(text))),
        OptionKind.TextOrNumber => Gen.Elements<object?>((TextOrNumber)1, (TextOrNumber)"1-4", (TextOrNumber)"yes"),
        OptionKind.TextOrFlag => Gen.Elements<object?>((TextOrFlag)true, (TextOrFlag)false, (TextOrFlag)"true", (TextOrFlag)"user"),
        OptionKind.DeploymentReference => deployments.Length == 0 ? Gen.Constant<object?>(null) : Reference(deployments).Select(reference => (object?)reference),
        OptionKind.Record => depth < 0 ? Record(plan.Record!, deployments, 0).Select(record => (object?)record) : Record(plan.Record!, deployments, depth).Select(record => (object?)record),
        OptionKind.List => Value(plan.Item!, deployments, depth).ListOf(2).Select(items => List(plan, items)),
        _ => Gen.Zip(Names, Value(plan.Item!, deployments, depth)).ListOf(2).Select(entries => Entries(plan, entries)),
    };

    private static Gen<DeploymentReference> Reference(Deployment[] deployments) =>
        from deployment in Gen.Elements(deployments)
        from service in Optional(YamlTrees.Texts)
        select new DeploymentReference(deployment) { Service = service };

    private static object? List(ValuePlan plan, IEnumerable<object?> items)
    {
        var values = items.ToArray();
        var array = Array.CreateInstance(plan.Item!.Type, values.Length);
        values.CopyTo(array, 0);
        return Activator.CreateInstance(plan.Type, BindingFlags.Instance | BindingFlags.NonPublic, null, [array], null);
    }

    private static object? Entries(ValuePlan plan, IEnumerable<(string Key, object? Value)> entries)
    {
        var map = (IValueMap)Activator.CreateInstance(plan.Type)!;
        foreach (var (key, value) in entries)
        {
            map.Set(key, value);
        }

        return map;
    }

    private static Gen<T?> Optional<T>(Gen<T> values)
        where T : class => Gen.Elements(true, false).SelectMany(isSet => isSet ? values.Select(value => (T?)value) : Gen.Constant<T?>(null));

    private static Gen<bool?> Optional(Gen<bool> values) =>
        Gen.Elements(true, false).SelectMany(isSet => isSet ? values.Select(value => (bool?)value) : Gen.Constant<bool?>(null));

    private static Gen<int?> Optional(Gen<int> values) =>
        Gen.Elements(true, false).SelectMany(isSet => isSet ? values.Select(value => (int?)value) : Gen.Constant<int?>(null));
}
