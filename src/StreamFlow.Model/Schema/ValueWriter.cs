using System.Collections;
using System.Globalization;
using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>Takes values and records apart into trees.</summary>
/// <param name="deployments">The names of the deployments.</param>
internal sealed class ValueWriter(EntryNames<Deployment> deployments)
{
    /// <summary>Writes the options of a record that are set.</summary>
    public ConfigMap WriteRecord(object record, RecordPlan plan)
    {
        var entries = new List<ConfigEntry>();
        foreach (var member in plan.Members)
        {
            if (member.Property.GetValue(record) is { } value && IsSet(value, member, plan))
            {
                entries.Add(new ConfigEntry(member.Option.Key, SourcePosition.None, Write(value, member.Value)));
            }
        }

        return new ConfigMap(entries, SourcePosition.None);
    }

    /// <summary>Writes the reference to a deployment: its name, or a map when it names a service.</summary>
    public ConfigNode WriteReference(DeploymentReference reference)
    {
        var name = Text(deployments.Of(reference.Deployment));
        return reference.Service is null
            ? name
            : new ConfigMap(
                [new ConfigEntry("deployment", SourcePosition.None, name), new ConfigEntry("service", SourcePosition.None, Text(reference.Service))],
                SourcePosition.None);
    }

    /// <summary>Writes a string.</summary>
    public static ConfigScalar Text(string text) => ConfigScalar.Of(text, SourcePosition.None);

    /// <summary>An empty map is the same as none; a value that cannot be null is set when it differs from its initial one.</summary>
    private static bool IsSet(object value, MemberPlan member, RecordPlan plan)
    {
        if (value is IValueMap map)
        {
            return map.Entries.Any();
        }

        var isNullable = !member.Property.PropertyType.IsValueType || Nullable.GetUnderlyingType(member.Property.PropertyType) is not null;
        return member.Option.IsRequired
            || plan.Blank is not { } blank
            || (isNullable && member.Property.GetValue(blank) is null)
            || !value.Equals(member.Property.GetValue(blank));
    }

    private ConfigNode Write(object value, ValuePlan plan) => plan.Schema.Kind switch
    {
        OptionKind.List => new ConfigList([.. ((IEnumerable)value).Cast<object>().Select(item => Write(item, plan.Item!))], SourcePosition.None),
        OptionKind.Map => new ConfigMap(
            [.. ((IValueMap)value).Entries.Select(entry => new ConfigEntry(entry.Key, SourcePosition.None, Write(entry.Value!, plan.Item!)))],
            SourcePosition.None),
        OptionKind.Record => WriteNested(value, plan.Record!),
        OptionKind.DeploymentReference => WriteReference((DeploymentReference)value),
        OptionKind.Secret => WriteSecret((Secret)value),
        _ => WriteScalar(value, plan),
    };

    private ConfigNode WriteNested(object value, RecordPlan plan)
    {
        var map = WriteRecord(value, plan);
        return map.Entries is [{ Value: ConfigScalar { Kind: ConfigScalarKind.String } lone } only] && only.Key == plan.Schema.Shorthand ? lone : map;
    }

    private static ConfigNode WriteSecret(Secret secret)
    {
        if (secret.Source == SecretSource.Text)
        {
            return new ConfigScalar(ConfigScalarKind.Secret, secret.Value, SourcePosition.None);
        }

        var key = secret.Source == SecretSource.File ? "file" : "environment";
        return new ConfigMap([new ConfigEntry(key, SourcePosition.None, Text(secret.Value))], SourcePosition.None);
    }

    private static ConfigScalar WriteScalar(object value, ValuePlan plan) => value switch
    {
        bool flag => ConfigScalar.Of(flag, SourcePosition.None),
        int or long => ConfigScalar.Of(Convert.ToInt64(value, CultureInfo.InvariantCulture), SourcePosition.None),
        double number => ConfigScalar.Of(number, SourcePosition.None),
        TimeSpan time => DurationText.Write(time, plan.Schema.Duration, SourcePosition.None),
        ByteSize size => SizeText.Write(size.Bytes, plan.Schema.Size, SourcePosition.None),
        TextOrFlag { Text: null } flag => ConfigScalar.Of(flag.IsSet, SourcePosition.None),
        Enum word => Text(NameOf(word, plan)),
        _ => Text(value.ToString() ?? string.Empty),
    };

    private static string NameOf(Enum word, ValuePlan plan)
    {
        for (var i = 0; i < plan.EnumValues.Count; i++)
        {
            if (plan.EnumValues[i].Equals(word))
            {
                return plan.Schema.Names[i];
            }
        }

        // Not a member of the enumeration; the validator says which words there are.
        return word.ToString();
    }
}
