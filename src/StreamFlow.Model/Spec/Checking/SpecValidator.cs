namespace StreamFlow.Spec;

/// <summary>Checks a StreamFlow file, whether it was read from YAML or from C#: all rules, all findings at once.</summary>
internal static class SpecValidator
{
    /// <summary>Checks a file.</summary>
    /// <param name="root">The tree of the file; null for an empty file.</param>
    /// <param name="catalog">The types that the file may name.</param>
    /// <param name="context">What is known about the files around it.</param>
    /// <returns>All findings, in the order of the text.</returns>
    public static IReadOnlyList<Finding> Validate(ConfigNode? root, SchemaCatalog catalog, IValidationContext context)
    {
        var run = new Validation(catalog, context);
        if (root is not ConfigMap map)
        {
            run.Report(Rules.NotAMap.At(root?.Position ?? SourcePosition.None, root is null ? "empty" : root.KindName));
            return run.Sorted();
        }

        new OptionChecker(run).Check(map, FileSchema.Root, Place.File);
        CheckVersion(map, run);
        var policies = new SectionRules(run).Check(map);
        new DeploymentRules(run, policies).Check(map);
        new FilterRules(run).Check(map);
        new WorkflowRules(run).Check(map);
        UsageRules.Check(map, run);
        return run.Sorted();
    }

    private static void CheckVersion(ConfigMap map, Validation run)
    {
        if (map.Find("version") is not { } version)
        {
            run.Report(Rules.MissingVersion.At(map.Position, FileSchema.Version));
        }
        else if (version.Value is ConfigScalar { Kind: ConfigScalarKind.String } text && text.Text != FileSchema.Version)
        {
            run.Report(Rules.UnknownVersion.At(text.Position, text.Text, FileSchema.Version), FileSchema.Version);
        }
    }
}
