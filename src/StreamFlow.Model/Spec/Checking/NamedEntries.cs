namespace StreamFlow.Spec;

/// <summary>Goes through a section that is a map from names to entries.</summary>
internal static class NamedEntries
{
    /// <summary>Gives the entries of a section; reports names that do not follow the pattern, and a section that is no map.</summary>
    /// <param name="section">The section; null when the file lacks it.</param>
    /// <param name="what">What an entry is called, as in <c>the deployment</c>.</param>
    /// <param name="name">The name of the section, for messages.</param>
    /// <param name="run">What is being checked.</param>
    public static IReadOnlyList<ConfigEntry> Of(ConfigNode? section, string what, string name, Validation run)
    {
        if (section is null || new TypedEntryChecker(run).AsMap(section, new Place("the section", name)) is not { } map)
        {
            return [];
        }

        foreach (var entry in map.Entries)
        {
            if (!Naming.IsName(entry.Key))
            {
                run.Report(Rules.InvalidName.At(entry.KeyPosition, entry.Key, what));
            }
        }

        return map.Entries;
    }
}
