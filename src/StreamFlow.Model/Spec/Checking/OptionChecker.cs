namespace StreamFlow.Spec;

/// <summary>Checks the keys of a map against the options that it may have.</summary>
/// <param name="run">What is being checked.</param>
/// <param name="owner">The schema that has the nested records; null when there are none.</param>
internal sealed class OptionChecker(Validation run, TypeSchema? owner = null)
{
    /// <summary>Checks a map and all that is in it.</summary>
    /// <param name="map">The map.</param>
    /// <param name="record">What may be in it.</param>
    /// <param name="place">What messages call it.</param>
    /// <param name="isExternal">Whether it belongs to an external deployment.</param>
    public void Check(ConfigMap map, RecordSchema record, Place place, bool isExternal = false)
    {
        foreach (var entry in map.Entries)
        {
            if (record.Find(entry.Key) is { } option)
            {
                ReportDeprecated(entry, option, place);
                new ValueChecker(run, this, owner, option, place).Check(entry.Value);
            }
            else
            {
                ReportUnknown(entry, record, place);
            }
        }

        Dictionary<string, List<string>>? groups = null;
        foreach (var option in record.Options)
        {
            var entry = FindOnly(map, option, place);
            if (entry is null)
            {
                ReportMissing(map, option, place, isExternal);
            }
            else if (!IsFalse(entry.Value))
            {
                CheckRequires(map, record, entry, option, place);
                foreach (var group in option.ExclusiveGroups)
                {
                    groups ??= new Dictionary<string, List<string>>(StringComparer.Ordinal);
                    if (!groups.TryGetValue(group, out var keys))
                    {
                        groups[group] = keys = [];
                    }

                    keys.Add(entry.Key);
                }
            }
        }

        foreach (var keys in groups?.Values.AsEnumerable() ?? [])
        {
            ReportExclusive(map, keys, place);
        }
    }

    /// <summary>Finds the entry of an option under any of its names.</summary>
    public static ConfigEntry? Find(ConfigMap map, OptionSchema option)
    {
        if (map.Find(option.Key) is { } entry)
        {
            return entry;
        }

        foreach (var alias in option.Aliases)
        {
            if (map.Find(alias) is { } other)
            {
                return other;
            }
        }

        foreach (var alias in option.DeprecatedAliases)
        {
            if (map.Find(alias) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    private static bool IsFalse(ConfigNode value) => value is ConfigScalar scalar && scalar.TryGetBoolean(out var flag) && !flag;

    /// <summary>Finds the entry of an option; two of its names side by side are an error.</summary>
    private ConfigEntry? FindOnly(ConfigMap map, OptionSchema option, Place place)
    {
        var first = Find(map, option);
        if (first is null || option.Aliases.Count + option.DeprecatedAliases.Count == 0)
        {
            return first;
        }

        var keys = map.Entries.Where(entry => option.IsNamed(entry.Key)).Select(entry => entry.Key).ToList();
        ReportExclusive(map, keys, place);
        return first;
    }

    private void ReportExclusive(ConfigMap map, List<string> keys, Place place)
    {
        if (keys.Count > 1)
        {
            var last = keys.Select(map.Find).OrderBy(entry => entry!.KeyPosition.Line).ThenBy(entry => entry!.KeyPosition.Column).Last()!;
            var names = string.Join(" and ", keys.Select(key => $"'{key}'"));
            run.Report(Rules.MutuallyExclusive.At(last.KeyPosition, names, place));
        }
    }

    private void CheckRequires(ConfigMap map, RecordSchema record, ConfigEntry entry, OptionSchema option, Place place)
    {
        foreach (var key in option.Requires)
        {
            if (record.Find(key) is { } other && Find(map, other) is null)
            {
                run.Report(Rules.JointlyRequired.At(entry.KeyPosition, entry.Key, place, key));
            }
        }
    }

    private void ReportMissing(ConfigMap map, OptionSchema option, Place place, bool isExternal)
    {
        if (option.IsRequired)
        {
            run.Report(Rules.MissingOption.At(map.Position, option.Key, place));
        }
        else if (option.IsRequiredWhenExternal && isExternal)
        {
            run.Report(Rules.MissingWhenExternal.At(map.Position, option.Key, place));
        }
    }

    private void ReportUnknown(ConfigEntry entry, RecordSchema record, Place place)
    {
        var names = record.Options.Where(option => option.Deprecated is null).SelectMany(option => option.Aliases.Prepend(option.Key));
        var suggestion = Spelling.Nearest(entry.Key, names);
        run.Report(Rules.UnknownKey.At(entry.KeyPosition, entry.Key, place, Spelling.Ending(suggestion)), suggestion);
    }

    private void ReportDeprecated(ConfigEntry entry, OptionSchema option, Place place)
    {
        if (option.Deprecated is { } replacement)
        {
            run.Report(Rules.DeprecatedForm.At(entry.KeyPosition, entry.Key, place, replacement));
        }
        else if (option.DeprecatedAliases.Contains(entry.Key))
        {
            run.Report(Rules.DeprecatedForm.At(entry.KeyPosition, entry.Key, place, $"'{option.Key}'"), option.Key);
        }
    }
}
