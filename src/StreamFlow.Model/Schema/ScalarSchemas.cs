using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>Reads the schemas of the types that stand in the file as one value.</summary>
internal static class ScalarSchemas
{
    /// <summary>Reads a type; null when it is none of them.</summary>
    public static ValuePlan? Read(Type type, MemberAttributes attributes)
    {
        if (type.IsEnum)
        {
            return ReadEnumeration(type, attributes);
        }

        if (KindOf(type) is not { } kind)
        {
            return null;
        }

        var isText = kind == OptionKind.String;
        var schema = new ValueSchema(kind)
        {
            AlsoAccepts = attributes.AlsoAccepts & ~ConfigForms.Single,
            Duration = kind == OptionKind.Duration ? attributes.Duration : default,
            Size = kind == OptionKind.Size ? attributes.Size : default,
            File = isText ? attributes.File?.Kind : null,
            FileMayBeName = isText && attributes.File is { MayBeName: true },
            Minimum = Bound(attributes.Range?.Minimum, type == typeof(int) ? int.MinValue : null),
            Maximum = Bound(attributes.Range?.Maximum, type == typeof(int) ? int.MaxValue : null),
        };
        return new ValuePlan(schema, type);
    }

    private static OptionKind? KindOf(Type type) =>
        type == typeof(bool) ? OptionKind.Boolean
        : type == typeof(int) || type == typeof(long) ? OptionKind.Integer
        : type == typeof(double) ? OptionKind.Number
        : type == typeof(string) ? OptionKind.String
        : type == typeof(TimeSpan) ? OptionKind.Duration
        : type == typeof(ByteSize) ? OptionKind.Size
        : type == typeof(Secret) ? OptionKind.Secret
        : type == typeof(TextOrNumber) ? OptionKind.TextOrNumber
        : type == typeof(TextOrFlag) ? OptionKind.TextOrFlag
        : type == typeof(DeploymentReference) ? OptionKind.DeploymentReference
        : null;

    /// <summary>Gives the bound that was declared, else that of the type; an infinity is no bound.</summary>
    private static double? Bound(double? declared, double? ofType) =>
        declared is { } bound && !double.IsInfinity(bound) ? bound : ofType;

    private static ValuePlan ReadEnumeration(Type type, MemberAttributes attributes)
    {
        var names = new List<string>();
        var values = new List<object>();
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            names.Add(field.GetCustomAttribute<ConfigNameAttribute>()?.Name ?? Naming.KeyOf(field.Name));
            values.Add(field.GetValue(null)!);
        }

        var schema = new ValueSchema(OptionKind.Enumeration)
        {
            Names = new EquatableArray<string>(names),
            AlsoAccepts = attributes.AlsoAccepts & ~ConfigForms.Single,
        };
        return new ValuePlan(schema, type) { EnumValues = values };
    }
}
