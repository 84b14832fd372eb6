namespace StreamFlow.Spec;

/// <summary>Checks the binding filters; their rules name deployments, so these must be known already.</summary>
internal sealed class FilterRules(Validation run)
{
    public void Check(ConfigMap root)
    {
        var entries = new TypedEntryChecker(run);
        foreach (var entry in NamedEntries.Of(root["bindingFilters"], "a binding filter", "bindingFilters", run))
        {
            var place = new Place("the binding filter", entry.Key);
            run.Filters.Add(entry.Key);
            if (entries.Check(entry.Value, SchemaSection.BindingFilter, FileSchema.Typed, place) is { } schema)
            {
                entries.CheckConfig(entry.Value, schema, place);
            }
        }
    }
}
