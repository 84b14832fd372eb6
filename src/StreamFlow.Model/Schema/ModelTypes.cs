using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>The types that a file may name, with the records that declare them: the built-in ones and a user's own.</summary>
/// <remarks>A record is looked at only when a file names its type, so that a run pays for what it uses.</remarks>
internal sealed class ModelTypes
{
    // The names stand here as well as on the records, so that finding one does not load all of them; a test compares both.
    private static readonly (SchemaSection Section, string Type, string[] Aliases, Func<Type> Record)[] BuiltIn =
    [
        (SchemaSection.Deployment, "local", [], static () => typeof(LocalDeployment)),
        (SchemaSection.Deployment, "docker", [], static () => typeof(DockerDeployment)),
        (SchemaSection.Deployment, "docker-compose", [], static () => typeof(DockerComposeDeployment)),
        (SchemaSection.Deployment, "singularity", [], static () => typeof(SingularityDeployment)),
        (SchemaSection.Deployment, "kubernetes", [], static () => typeof(KubernetesDeployment)),
        (SchemaSection.Deployment, "helm", [], static () => typeof(HelmDeployment)),
        (SchemaSection.Deployment, "helm3", [], static () => typeof(Helm3Deployment)),
        (SchemaSection.Deployment, "helm4", [], static () => typeof(Helm4Deployment)),
        (SchemaSection.Deployment, "ssh", [], static () => typeof(SshDeployment)),
        (SchemaSection.Deployment, "slurm", [], static () => typeof(SlurmDeployment)),
        (SchemaSection.Deployment, "pbs", [], static () => typeof(PbsDeployment)),
        (SchemaSection.Deployment, "flux", [], static () => typeof(FluxDeployment)),
        (SchemaSection.Deployment, "occam", [], static () => typeof(OccamDeployment)),
        (SchemaSection.BindingFilter, "matching", [], static () => typeof(MatchingFilter)),
        (SchemaSection.BindingFilter, "shuffle", [], static () => typeof(ShuffleFilter)),
        (SchemaSection.Policy, "data_locality", [], static () => typeof(DataLocalityPolicy)),
        (SchemaSection.Scheduler, "default", [], static () => typeof(DefaultScheduler)),
        (SchemaSection.Database, "default", ["sqlite"], static () => typeof(SqliteDatabase)),
        (SchemaSection.DataManager, "default", [], static () => typeof(DefaultDataManager)),
        (SchemaSection.DeploymentManager, "default", [], static () => typeof(DefaultDeploymentManager)),
        (SchemaSection.FailureManager, "default", ["rollback"], static () => typeof(RollbackFailureManager)),
        (SchemaSection.FailureManager, "dummy", [], static () => typeof(DummyFailureManager)),
        (SchemaSection.CheckpointManager, "default", [], static () => typeof(DefaultCheckpointManager)),
        (SchemaSection.CheckpointManager, "dummy", [], static () => typeof(DummyCheckpointManager)),
        (SchemaSection.ContainerMapping, "docker", ["default"], static () => typeof(DockerContainers)),
        (SchemaSection.ContainerMapping, "singularity", [], static () => typeof(SingularityContainers)),
        (SchemaSection.ContainerMapping, "kubernetes", [], static () => typeof(KubernetesContainers)),
        (SchemaSection.ContainerMapping, "none", [], static () => typeof(NoContainers)),
    ];

    private readonly Dictionary<Type, TypePlan> _plans = [];
    private readonly Dictionary<(SchemaSection Section, string Type), Func<Type>> _records = [];

    /// <summary>Makes a registry of the built-in types and of a user's own.</summary>
    /// <param name="own">The user's records; one that has the name of a built-in type takes its place.</param>
    /// <exception cref="InvalidOperationException">A record lacks the attribute that says its type.</exception>
    public ModelTypes(params IEnumerable<Type> own)
    {
        foreach (var (section, type, aliases, record) in BuiltIn)
        {
            Add(section, type, aliases, record);
        }

        foreach (var record in own)
        {
            var plan = Plan(record);
            Add(plan.Schema.Section, plan.Schema.Type, [.. plan.Schema.Aliases], () => record);
        }
    }

    /// <summary>Gets where the schemas take their documentation from. Default: null, they have none, for it takes time to read.</summary>
    public XmlDocumentation? Documentation
    {
        get;
        init
        {
            field = value;
            _plans.Clear();
        }
    }

    /// <summary>Gets the schemas of the types, for the validator.</summary>
    public SchemaCatalog Catalog { get; } = new();

    /// <summary>Finds the record of a type by its name or an alias.</summary>
    /// <exception cref="KeyNotFoundException">There is no such type, which the validator reports.</exception>
    public TypePlan Find(SchemaSection section, string type) => _records.TryGetValue((section, type), out var record)
        ? Plan(record())
        : throw new KeyNotFoundException($"There is no type '{type}' in the section '{section}'.");

    /// <summary>Gives the plan of a record.</summary>
    public TypePlan Plan(Type record)
    {
        if (!_plans.TryGetValue(record, out var plan))
        {
            _plans[record] = plan = ReflectionSchemaReader.Read(record, Documentation);
        }

        return plan;
    }

    private void Add(SchemaSection section, string type, string[] aliases, Func<Type> record)
    {
        Catalog.Add(section, type, aliases, () => Plan(record()).Schema);
        _records[(section, type)] = record;
        foreach (var alias in aliases)
        {
            _records[(section, alias)] = record;
        }
    }
}
