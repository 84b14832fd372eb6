using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace StreamFlow.Connectors.Containers;

/// <summary>Turns the options of a container into flags: each has its flag on its declaration, so that commands and reference cannot differ.</summary>
internal static class OptionFlags
{
    private static readonly ConcurrentDictionary<Type, Member[]> Members = new();

    /// <summary>Gives the flags of all options that are set, each with its value in one word.</summary>
    /// <param name="options">The record with the options.</param>
    /// <param name="without">The names of properties that are left out.</param>
    public static IEnumerable<string> Of(object options, IReadOnlySet<string> without) => Of(options, name => !without.Contains(name));

    /// <summary>Gives the flags of some options, each with its value in one word.</summary>
    /// <param name="options">The record with the options.</param>
    /// <param name="isChosen">Says by the name of a property whether its flag is given.</param>
    public static IEnumerable<string> Of(object options, Func<string, bool> isChosen)
    {
        foreach (var member in Members.GetOrAdd(options.GetType(), MembersOf))
        {
            if (isChosen(member.Property.Name) && member.Property.GetValue(options) is { } value)
            {
                foreach (var word in Words(member, value))
                {
                    yield return word;
                }
            }
        }
    }

    private static Member[] MembersOf(Type type) =>
    [
        .. (from property in type.GetProperties()
            let flag = property.GetCustomAttribute<CommandFlagAttribute>()
            where flag is not null
            select new Member(flag.Flag, property))
            .OrderBy(static member => member.Flag, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Words(Member member, object value) => value switch
    {
        // False is written out where the default of the program is true.
        bool flag when member.Flag == "--sig-proxy" => [flag ? "--sig-proxy=true" : "--sig-proxy=false"],
        bool flag => flag ? [member.Flag] : [],
        string text => [$"{member.Flag}={text}"],
        System.Collections.IEnumerable list => list.Cast<object>().Select(item => $"{member.Flag}={Text(member, item)}"),
        _ => [$"{member.Flag}={Text(member, value)}"],
    };

    private static string Text(Member member, object value) => value switch
    {
        // A plain number of seconds, or a duration as Go reads it.
        TimeSpan time when member.Property.GetCustomAttribute<DurationAttribute>() is null => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.######}ms"),
        Enum word => NameOf(word),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private static string NameOf(Enum word)
    {
        var name = word.ToString();
        return word.GetType().GetField(name)?.GetCustomAttribute<ConfigNameAttribute>()?.Name ?? char.ToLowerInvariant(name[0]) + name[1..];
    }

    private sealed record Member(string Flag, PropertyInfo Property);
}
