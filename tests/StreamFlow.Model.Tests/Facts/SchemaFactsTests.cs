using StreamFlow.Model.Tests.Reference;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Facts;

/// <summary>Holds our schemas against that of the reference system: every option there is here, with the same type, words and default.</summary>
public sealed class SchemaFactsTests
{
    /// <summary>What differs on purpose, with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["Deployment/helm.queriesPerSecond: float there, Number here"] = "JSON Schema has no type 'float': validating the option crashes there; a number is meant",
        ["Deployment/helm3.queriesPerSecond: float there, Number here"] = "as for helm",
        ["Deployment/helm4.queriesPerSecond: float there, Number here"] = "as for helm",
        ["ContainerMapping/docker.containerId: missing"] = "the containers of tools are always made, so naming one crashes there",
        ["ContainerMapping/singularity.instanceName: missing"] = "the containers of tools are always made, so naming one crashes there",
    };

    public static TheoryData<string, string, string> Types => new()
    {
        { nameof(SchemaSection.Deployment), "docker", "deployment/connector/docker" },
        { nameof(SchemaSection.Deployment), "docker-compose", "deployment/connector/docker-compose" },
        { nameof(SchemaSection.Deployment), "flux", "deployment/connector/flux" },
        { nameof(SchemaSection.Deployment), "helm", "deployment/connector/helm4" },
        { nameof(SchemaSection.Deployment), "helm3", "deployment/connector/helm3" },
        { nameof(SchemaSection.Deployment), "helm4", "deployment/connector/helm4" },
        { nameof(SchemaSection.Deployment), "kubernetes", "deployment/connector/kubernetes" },
        { nameof(SchemaSection.Deployment), "local", "deployment/connector/local" },
        { nameof(SchemaSection.Deployment), "pbs", "deployment/connector/pbs" },
        { nameof(SchemaSection.Deployment), "singularity", "deployment/connector/singularity" },
        { nameof(SchemaSection.Deployment), "slurm", "deployment/connector/slurm" },
        { nameof(SchemaSection.Deployment), "ssh", "deployment/connector/ssh" },
        { nameof(SchemaSection.BindingFilter), "matching", "deployment/filter/matching" },
        { nameof(SchemaSection.BindingFilter), "shuffle", "deployment/filter/shuffle" },
        { nameof(SchemaSection.Policy), "data_locality", "scheduling/data_locality" },
        { nameof(SchemaSection.Scheduler), "default", "scheduling/scheduler" },
        { nameof(SchemaSection.Database), "sqlite", "persistence/sqlite" },
        { nameof(SchemaSection.DataManager), "default", "data/data_manager" },
        { nameof(SchemaSection.DeploymentManager), "default", "deployment/deployment_manager" },
        { nameof(SchemaSection.FailureManager), "rollback", "recovery/rollback_failure_manager" },
        { nameof(SchemaSection.FailureManager), "dummy", "recovery/dummy_failure_manager" },
        { nameof(SchemaSection.CheckpointManager), "default", "recovery/default_checkpoint_manager" },
        { nameof(SchemaSection.CheckpointManager), "dummy", "recovery/dummy_checkpoint_manager" },
        { nameof(SchemaSection.ContainerMapping), "docker", "cwl/requirement/docker/docker" },
        { nameof(SchemaSection.ContainerMapping), "kubernetes", "cwl/requirement/docker/kubernetes" },
        { nameof(SchemaSection.ContainerMapping), "none", "cwl/requirement/docker/no-container" },
        { nameof(SchemaSection.ContainerMapping), "singularity", "cwl/requirement/docker/singularity" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Schema_OfAType_HasWhatTheReferenceHas(string section, string type, string fact)
    {
        var comparison = Compare(SchemaFacts.Load(), section, type, fact);

        Assert.DoesNotContain(comparison, difference => !Exceptions.ContainsKey(difference));
    }

    [Fact]
    public void Exceptions_InTheList_AreStillNeeded()
    {
        var facts = SchemaFacts.Load();
        var differences = Types.SelectMany(row => Compare(facts, row.Data.Item1, row.Data.Item2, row.Data.Item3)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Exceptions.Keys, exception => !differences.Contains(exception));
    }

    [Fact]
    public void Comparison_OfAnotherType_FindsWhatDiffers()
    {
        var differences = Compare(SchemaFacts.Load(), nameof(SchemaSection.Deployment), "docker-compose", "deployment/connector/docker");

        Assert.Contains("Deployment/docker-compose.image: missing", differences);
        Assert.True(differences.Count > 80);
    }

    [Theory]
    [InlineData("deployment", nameof(SchemaSection.Deployment))]
    [InlineData("bindingFilter", nameof(SchemaSection.BindingFilter))]
    [InlineData("policy", nameof(SchemaSection.Policy))]
    [InlineData("scheduler", nameof(SchemaSection.Scheduler))]
    [InlineData("database", nameof(SchemaSection.Database))]
    [InlineData("dataManager", nameof(SchemaSection.DataManager))]
    [InlineData("deploymentManager", nameof(SchemaSection.DeploymentManager))]
    [InlineData("failureManager", nameof(SchemaSection.FailureManager))]
    [InlineData("checkpointManager", nameof(SchemaSection.CheckpointManager))]
    public void Types_OfASection_AreThoseOfTheReferenceAndMore(string fact, string section)
    {
        var words = SchemaFacts.Load().Definition(fact).GetProperty("properties").GetProperty("type").GetProperty("enum");

        var names = Catalogs.BuiltIn.Names(Enum.Parse<SchemaSection>(section)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(words.EnumerateArray().Select(word => word.GetString()!), word => !names.Contains(word));
    }

    [Fact]
    public void KeysAroundConfig_InTheFile_AreThoseOfTheReference()
    {
        var facts = SchemaFacts.Load();
        var workflow = facts.Definition("workflow");
        var cwl = workflow.GetProperty("$defs").GetProperty("cwl");
        (RecordSchema Here, System.Text.Json.JsonElement There, System.Text.Json.JsonElement Document)[] pairs =
        [
            (FileSchema.Root, facts.Root, facts.Root),
            (FileSchema.Deployment, facts.Definition("deployment"), facts.Root),
            (FileSchema.Target, facts.Definition("target"), facts.Root),
            (FileSchema.Workflow, workflow, facts.Root),
            (FileSchema.Cwl, cwl, facts.Root),
            (FileSchema.Switchable, facts.Definition("failureManager"), facts.Root),
            (FileSchema.Switchable, facts.Definition("checkpointManager"), facts.Root),
        ];

        Assert.Empty(
            from pair in pairs
            from key in facts.PropertiesOf(new Fact(pair.There, pair.Document)).Keys
            where pair.Here.Find(key) is null
            select $"{pair.Here.Name}.{key}");
    }

    private static IReadOnlyList<string> Compare(SchemaFacts facts, string section, string type, string fact)
    {
        var definition = facts.Definition(fact);
        var schema = Catalogs.BuiltIn.Find(Enum.Parse<SchemaSection>(section), type)!;
        return new SchemaComparison(facts, schema).With(new Fact(definition, definition));
    }
}
