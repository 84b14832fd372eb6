using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>Makes values and records from trees that the validator has passed.</summary>
/// <param name="resolve">Finds a deployment by its name.</param>
internal sealed class ValueReader(Func<string, Deployment> resolve)
{
    /// <summary>Makes a record from its options.</summary>
    /// <param name="map">The options.</param>
    /// <param name="plan">The record.</param>
    /// <param name="values">Values of other properties of the record, to which those of the options are added.</param>
    public object ReadRecord(ConfigMap map, RecordPlan plan, Dictionary<PropertyInfo, object?>? values = null)
    {
        values ??= [];
        foreach (var member in plan.Members)
        {
            if (OptionChecker.Find(map, member.Option) is { } entry)
            {
                values[member.Property] = Read(entry.Value, member.Value);
            }
        }

        return plan.Create(values);
    }

    /// <summary>Reads the reference to a deployment.</summary>
    public DeploymentReference ReadReference(ConfigNode node) => node is ConfigMap map
        ? new DeploymentReference(resolve(Text(map["deployment"]!))) { Service = map["service"] is { } service ? Text(service) : null }
        : new DeploymentReference(resolve(Text(node)));

    /// <summary>Gives the text of a scalar.</summary>
    public static string Text(ConfigNode node) => Scalar(node).Text;

    private static ConfigScalar Scalar(ConfigNode node) =>
        node as ConfigScalar ?? throw new InvalidOperationException($"{node.Position}: the file was not checked before it was read: there is {node.KindName} in place of a single value.");

    private object? Read(ConfigNode node, ValuePlan plan) => plan.Schema.Kind switch
    {
        OptionKind.List => ReadList(node, plan),
        OptionKind.Map => ReadMap(node, plan),
        OptionKind.Record => ReadNested(node, plan),
        OptionKind.DeploymentReference => ReadReference(node),
        OptionKind.Secret => ReadSecret(node),
        _ => ReadScalar(Scalar(node), plan),
    };

    private object ReadList(ConfigNode node, ValuePlan plan)
    {
        IReadOnlyList<ConfigNode> items = node is ConfigList list ? list.Items : [node];
        var array = Array.CreateInstance(plan.Type.GetGenericArguments()[0], items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(Read(items[i], plan.Item!), i);
        }

        return Activator.CreateInstance(plan.Type, BindingFlags.Instance | BindingFlags.NonPublic, null, [array], null)!;
    }

    private object ReadMap(ConfigNode node, ValuePlan plan)
    {
        var result = (IValueMap)Activator.CreateInstance(plan.Type)!;
        foreach (var entry in ((ConfigMap)node).Entries)
        {
            result.Set(entry.Key, Read(entry.Value, plan.Item!));
        }

        return result;
    }

    private object? ReadNested(ConfigNode node, ValuePlan plan)
    {
        var record = plan.Record!;
        if (node is ConfigMap map)
        {
            return ReadRecord(map, record);
        }

        if (node is ConfigScalar { Kind: ConfigScalarKind.Null })
        {
            return null;
        }

        var member = record.Members.First(candidate => candidate.Option.Key == record.Schema.Shorthand);
        return record.Create(new Dictionary<PropertyInfo, object?> { [member.Property] = Read(node, member.Value) });
    }

    private static Secret ReadSecret(ConfigNode node) => node switch
    {
        ConfigMap map when map["file"] is { } file => Secret.FromFile(Text(file)),
        ConfigMap map => Secret.FromEnvironment(Text(map["environment"]!)),
        _ => Text(node),
    };

    private static object ReadScalar(ConfigScalar scalar, ValuePlan plan)
    {
        object? value = plan.Schema.Kind switch
        {
            OptionKind.Boolean when scalar.TryGetBoolean(out var flag) => flag,
            OptionKind.Integer when scalar.TryGetInteger(out var number) => plan.Type == typeof(int) ? checked((int)number) : (object)number,
            OptionKind.Number when scalar.TryGetNumber(out var number) => number,
            OptionKind.Enumeration => plan.EnumValues[plan.Schema.Names.ToList().IndexOf(scalar.Text)],
            OptionKind.Duration when DurationText.TryRead(scalar, plan.Schema.Duration, out var time) => time,
            OptionKind.Size when SizeText.TryRead(scalar, plan.Schema.Size, out var bytes) => new ByteSize(bytes),
            OptionKind.String => scalar.Text,
            OptionKind.TextOrNumber => new TextOrNumber(scalar.TryGetInteger(out var number) ? number.ToString() : scalar.Text),
            OptionKind.TextOrFlag => scalar.TryGetBoolean(out var flag) ? (TextOrFlag)flag : (TextOrFlag)scalar.Text,
            _ => null,
        };
        return value ?? throw new InvalidOperationException(
            $"{scalar.Position}: '{scalar}' cannot be read as {ScalarForms.Describe(plan.Schema)}, though the option accepts its form; give the option the type 'string'.");
    }
}
