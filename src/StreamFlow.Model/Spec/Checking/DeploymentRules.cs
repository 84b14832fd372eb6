namespace StreamFlow.Spec;

/// <summary>Checks the deployments, each alone and on top of each other.</summary>
/// <param name="run">What is being checked.</param>
/// <param name="policies">The names of the scheduling policies that the file declares.</param>
internal sealed class DeploymentRules(Validation run, IReadOnlyCollection<string> policies)
{
    private readonly TypedEntryChecker _entries = new(run);

    public void Check(ConfigMap root)
    {
        var section = OptionChecker.Find(root, FileSchema.Root.Find("deployments")!);
        var entries = NamedEntries.Of(section?.Value, "a deployment", section?.Key ?? "deployments", run);
        foreach (var entry in entries)
        {
            run.Deployments[entry.Key] = Declare(entry);
        }

        // Only now are all names known.
        foreach (var entry in entries)
        {
            var deployment = run.Deployments[entry.Key];
            CheckConfig(entry, deployment);
            CheckPolicy(entry);
            CheckWraps(entry, deployment);
        }

        foreach (var entry in entries)
        {
            CheckCircle(run.Deployments[entry.Key]);
        }
    }

    private static Place At(string name) => new("the deployment", name);

    private DeclaredDeployment Declare(ConfigEntry entry)
    {
        var map = entry.Value as ConfigMap;
        var type = map?["type"] as ConfigScalar;
        return new DeclaredDeployment(entry.Key, entry.KeyPosition)
        {
            Schema = type is null ? null : run.Catalog.Find(SchemaSection.Deployment, type.Text),
            Config = map?["config"] as ConfigMap,
            Wraps = map?["wraps"] switch
            {
                ConfigScalar { Kind: ConfigScalarKind.String } name => name,
                ConfigMap reference => reference["deployment"] as ConfigScalar,
                _ => null,
            },
        };
    }

    private void CheckConfig(ConfigEntry entry, DeclaredDeployment deployment)
    {
        _entries.Check(entry.Value, SchemaSection.Deployment, FileSchema.Deployment, At(entry.Key));
        if (deployment.Schema is { } schema)
        {
            var isExternal = (entry.Value as ConfigMap)?["external"] is ConfigScalar external && external.TryGetBoolean(out var flag) && flag;
            _entries.CheckConfig(entry.Value, schema, At(entry.Key), isExternal);
        }
        else
        {
            _entries.ConfigOf(entry.Value, At(entry.Key));
        }
    }

    private void CheckPolicy(ConfigEntry entry)
    {
        if ((entry.Value as ConfigMap)?["scheduling_policy"] is ConfigScalar { Kind: ConfigScalarKind.String } policy && !policies.Contains(policy.Text))
        {
            var suggestion = Spelling.Nearest(policy.Text, policies);
            var ending = suggestion is null ? "; declare it under 'scheduling.policies'." : Spelling.Ending(suggestion);
            run.Report(Rules.UnknownPolicy.At(policy.Position, policy.Text, At(entry.Key), ending), suggestion);
        }
    }

    private void CheckWraps(ConfigEntry entry, DeclaredDeployment deployment)
    {
        if ((entry.Value as ConfigMap)?.Find("wraps") is not { } wraps || deployment.Schema is not { } schema)
        {
            return;
        }

        if (!schema.CanWrap)
        {
            run.Report(Rules.CannotWrap.At(wraps.KeyPosition, entry.Key, schema.Type));
        }
        else if (schema.IsContainer && deployment.Wraps is { } name
            && run.Deployments.TryGetValue(name.Text, out var inner) && inner.Schema is { IsBatch: true })
        {
            run.Report(Rules.ContainerOverBatch.At(name.Position, entry.Key, inner.Name));
        }
    }

    /// <summary>Follows the chain of wraps; a circle is reported once, at its first deployment in the file.</summary>
    private void CheckCircle(DeclaredDeployment start)
    {
        var chain = new List<DeclaredDeployment> { start };
        var current = start;
        while (current.Wraps is { } name && run.Deployments.TryGetValue(name.Text, out var inner))
        {
            if (inner == start)
            {
                var isFirst = chain.TrueForAll(member => IsBefore(start.Position, member.Position));
                if (isFirst)
                {
                    var text = string.Join(" wraps ", chain.Append(start).Select(member => $"'{member.Name}'"));
                    run.Report(Rules.CircularWraps.At(start.Wraps!.Position, start.Name, text));
                }

                return;
            }

            if (chain.Contains(inner))
            {
                return;
            }

            chain.Add(inner);
            current = inner;
        }
    }

    private static bool IsBefore(SourcePosition left, SourcePosition right) =>
        (left.Line, left.Column).CompareTo((right.Line, right.Column)) <= 0;
}
