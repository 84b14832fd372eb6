using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace StreamFlow.Connectors.Queues.Options;

/// <summary>Turns the options that are set in a service into words: each has its flag on its declaration, so that the tables of the
/// reference and the commands cannot differ.</summary>
internal static class ServiceOptions
{
    private static readonly ConcurrentDictionary<Type, Member[]> Members = new();

    /// <summary>Reads the options of a service.</summary>
    /// <param name="service">The service record; null has none.</param>
    /// <param name="style">How the words are made.</param>
    /// <returns>The options that are set, in the order of their flags and keys.</returns>
    public static IReadOnlyList<BatchOption> Read(object? service, FlagStyle style)
    {
        if (service is null)
        {
            return [];
        }

        var options = new List<BatchOption>();
        foreach (var member in Members.GetOrAdd(service.GetType(), MembersOf))
        {
            if (member.Property.GetValue(service) is { } value && Words(member, value, style) is { Count: > 0 } words)
            {
                options.Add(new BatchOption(member.Key, member.Flag, words));
            }
        }

        return options;
    }

    /// <summary>Writes a time as schedulers read it: hours, which may be more than 24, minutes and seconds; a part of a second counts as a whole one.</summary>
    public static string Clock(TimeSpan time)
    {
        var seconds = (long)Math.Ceiling(time.TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    private static Member[] MembersOf(Type type) =>
    [
        .. (from property in type.GetProperties()
            let flag = property.GetCustomAttribute<CommandFlagAttribute>()
            where flag is not null
            let key = property.GetCustomAttribute<ConfigKeyAttribute>()?.Key ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..]
            select new Member(key, flag.Flag, property, property.GetCustomAttribute<DurationAttribute>(), property.GetCustomAttribute<SizeAttribute>()))
            .OrderBy(static member => member.Flag, StringComparer.Ordinal)
            .ThenBy(static member => member.Key, StringComparer.Ordinal),
    ];

    private static List<string> Words(Member member, object value, FlagStyle style)
    {
        switch (value)
        {
            case IValueMap map:
                var pairs = map.Entries.Select(static entry => $"{entry.Key}={entry.Value}").ToList();
                return pairs.Count == 0 ? []
                    : style == FlagStyle.Separate ? [member.Flag, string.Join(',', pairs)]
                    : [.. pairs.Select(pair => $"{member.Flag}={pair}")];
            case IEnumerable<string> list:
                return [.. list.SelectMany(item => With(member.Flag, item, style))];
            case bool flag:
                return Flag(member.Flag, flag, style);
            case TextOrFlag flag:
                return flag.Text is { } text ? With(member.Flag, text, style) : flag.IsSet ? [member.Flag] : [];
            default:
                return With(member.Flag, Text(member, value), style);
        }
    }

    // Two flags are no switches: their value says yes or no.
    private static List<string> Flag(string flag, bool isSet, FlagStyle style) => flag switch
    {
        "--wait-all-nodes" => With(flag, isSet ? "1" : "0", style),
        "-r" => With(flag, isSet ? "y" : "n", style),
        _ => isSet ? [flag] : [],
    };

    private static List<string> With(string flag, string value, FlagStyle style) =>
        style == FlagStyle.Separate ? [flag, value] : [$"{flag}={value}"];

    private static string Text(Member member, object value) => value switch
    {
        TimeSpan time when time == TimeSpan.Zero && member.Duration?.Format == DurationFormat.Clock => "UNLIMITED",
        TimeSpan time when member.Duration?.Format == DurationFormat.Clock => Clock(time),
        TimeSpan time => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        ByteSize size when member.Size?.Format == SizeFormat.Mebibytes => (size.Bytes >> 20).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private sealed record Member(string Key, string Flag, PropertyInfo Property, DurationAttribute? Duration, SizeAttribute? Size);
}
