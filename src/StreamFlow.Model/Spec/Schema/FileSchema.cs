namespace StreamFlow.Spec;

/// <summary>The keys of the file that no record of a type declares: what stands around every <c>config</c>.</summary>
internal static class FileSchema
{
    /// <summary>The only version of the format.</summary>
    public const string Version = "v1.0";

    /// <summary>The top of the file.</summary>
    public static readonly RecordSchema Root = Record(
        "file",
        Text("version"),
        Part("workflows"),
        Part("deployments") with { DeprecatedAliases = EquatableArray.Of("models") },
        Part("bindingFilters"),
        Part("scheduling"),
        Part("database"),
        Part("dataManager"),
        Part("deploymentManager"),
        Part("failureManager"),
        Part("checkpointManager"));

    /// <summary>An entry of <c>workflows</c>.</summary>
    public static readonly RecordSchema Workflow = Record("workflow", Type, Config, Part("bindings"));

    /// <summary>The <c>config</c> of a workflow of type <c>cwl</c>.</summary>
    public static readonly RecordSchema Cwl = Record("cwl", Text("file") with { IsRequired = true }, Text("settings"), Part("docker"));

    /// <summary>An item of <c>docker</c> there: how the containers of the tools below a step are made.</summary>
    public static readonly RecordSchema ContainerMapping =
        Record("containerMapping", Text("step") with { IsRequired = true }, Part("deployment") with { IsRequired = true });

    /// <summary>The <c>deployment</c> of such an item.</summary>
    public static readonly RecordSchema Containers = Record("containers", Type, Flag("wrapper", true), Config);

    /// <summary>An entry of <c>deployments</c>.</summary>
    public static readonly RecordSchema Deployment = Record(
        "deployment",
        Type,
        Flag("external", false),
        Flag("lazy", true),
        Text("scheduling_policy"),
        Text("workdir"),
        new OptionSchema("wraps", "Wraps", new ValueSchema(OptionKind.DeploymentReference)),
        Config);

    /// <summary>A deployment and one of its services, in <c>wraps</c> and in the rules of filters.</summary>
    public static readonly RecordSchema DeploymentReference =
        Record("deploymentReference", Text("deployment") with { IsRequired = true }, Text("service")) with { Shorthand = "deployment" };

    /// <summary>A secret that is not written in clear.</summary>
    public static readonly RecordSchema Secret = Record(
        "secret",
        new OptionSchema("file", "File", new ValueSchema(OptionKind.String) { File = ConfigFileKind.File }) { ExclusiveGroups = EquatableArray.Of("source") },
        Text("environment") with { ExclusiveGroups = EquatableArray.Of("source") });

    /// <summary>An item of <c>bindings</c>.</summary>
    public static readonly RecordSchema Binding = Record(
        "binding",
        Text("step"),
        Text("port"),
        Part("target") with { IsRequired = true },
        Part("filters"));

    /// <summary>A target of a binding.</summary>
    public static readonly RecordSchema Target = Record(
        "target",
        Text("deployment") with { IsRequired = true, DeprecatedAliases = EquatableArray.Of("model") },
        Text("service"),
        new OptionSchema("locations", "Locations", new ValueSchema(OptionKind.Integer) { Minimum = 1, Maximum = int.MaxValue })
        {
            DeprecatedAliases = EquatableArray.Of("resources"),
            Default = ConfigScalar.Of(1, SourcePosition.None),
        },
        Text("workdir"));

    /// <summary>The section <c>scheduling</c>.</summary>
    public static readonly RecordSchema Scheduling = Record("scheduling", Part("scheduler"), Part("policies"));

    /// <summary>A section with <c>type</c> and <c>config</c> and nothing else.</summary>
    public static readonly RecordSchema Typed = Record("typed", Type, Config);

    /// <summary>A section with <c>type</c> and <c>config</c> that may also be switched off.</summary>
    public static readonly RecordSchema Switchable =
        Record("switchable", Type with { IsRequired = false }, Flag("enabled", false), Config with { IsRequired = false });

    private static RecordSchema Record(string name, params OptionSchema[] options) => new(name, options);

    private static OptionSchema Type => Text("type") with { IsRequired = true };

    private static OptionSchema Config => Part("config") with { IsRequired = true };

    private static OptionSchema Text(string key) => new(key, Member(key), new ValueSchema(OptionKind.String));

    private static OptionSchema Flag(string key, bool byDefault) => new(key, Member(key), new ValueSchema(OptionKind.Boolean))
    {
        Default = ConfigScalar.Of(byDefault, SourcePosition.None),
    };

    private static OptionSchema Part(string key) => new(key, Member(key), new ValueSchema(OptionKind.Section));

    private static string Member(string key) => key == "scheduling_policy" ? "SchedulingPolicy" : char.ToUpperInvariant(key[0]) + key.Substring(1);
}
