using System.Globalization;

namespace StreamFlow.Spec;

/// <summary>Which scalars a schema takes, and how messages describe them.</summary>
internal static class ScalarForms
{
    /// <summary>Tells whether the type of a scalar is one that the schema takes; the words of an enumeration are not compared.</summary>
    public static bool Accepts(ConfigScalar scalar, ValueSchema schema)
    {
        var isText = scalar.Kind is ConfigScalarKind.String or ConfigScalarKind.Secret;
        var accepts = schema.Kind switch
        {
            OptionKind.Boolean => scalar.Kind == ConfigScalarKind.Boolean,
            OptionKind.Integer => scalar.TryGetInteger(out _),
            OptionKind.Number => scalar.TryGetNumber(out _),
            OptionKind.Duration => DurationText.TryRead(scalar, schema.Duration, out _),
            OptionKind.Size => SizeText.TryRead(scalar, schema.Size, out _),
            OptionKind.TextOrNumber => isText || scalar.Kind == ConfigScalarKind.Integer,
            OptionKind.TextOrFlag => isText || scalar.Kind == ConfigScalarKind.Boolean,
            _ => isText,
        };
        return accepts
            || (isText && Has(schema, ConfigForms.Text))
            || (scalar.Kind == ConfigScalarKind.Boolean && Has(schema, ConfigForms.Boolean))
            || (scalar.Kind == ConfigScalarKind.Integer && Has(schema, ConfigForms.Integer | ConfigForms.Number))
            || (scalar.Kind == ConfigScalarKind.Float && Has(schema, ConfigForms.Number));
    }

    /// <summary>Gives the number that the bounds of the schema apply to: for a length of time its seconds, for a size its bytes or mebibytes.</summary>
    public static double? Number(ConfigScalar scalar, ValueSchema schema)
    {
        if (schema.Minimum is null && schema.Maximum is null)
        {
            return null;
        }

        switch (schema.Kind)
        {
            case OptionKind.Duration:
                return DurationText.TryRead(scalar, schema.Duration, out var time) ? time.TotalSeconds : null;
            case OptionKind.Size:
                return SizeText.TryRead(scalar, schema.Size, out var bytes)
                    ? schema.Size == SizeFormat.Mebibytes ? bytes / (double)(1L << 20) : bytes
                    : null;
            default:
                return scalar.TryGetNumber(out var number) ? number : null;
        }
    }

    /// <summary>Describes what a value must be, as in "must be a whole number".</summary>
    public static string Describe(ValueSchema schema)
    {
        var words = schema.Kind switch
        {
            OptionKind.Boolean => "true or false",
            OptionKind.Integer => "a whole number",
            OptionKind.Number => "a number",
            OptionKind.Duration when schema.Duration == DurationFormat.Seconds => "a whole number of seconds",
            OptionKind.Duration when schema.Duration == DurationFormat.Go => "a length of time such as '1h30m'",
            OptionKind.Duration => "a length of time such as '1-12:00:00'",
            OptionKind.Size when schema.Size == SizeFormat.Text => "a size such as '512m'",
            OptionKind.Size when schema.Size == SizeFormat.Mebibytes => "a whole number of mebibytes",
            OptionKind.Size => "a whole number of bytes",
            OptionKind.Secret => "a string, or a map with 'file' or 'environment'",
            OptionKind.TextOrNumber => "a string or a whole number",
            OptionKind.TextOrFlag => "a string, true or false",
            OptionKind.List => "a list",
            OptionKind.Map or OptionKind.Record => "a map",
            OptionKind.DeploymentReference => "the name of a deployment, or a map with 'deployment' and 'service'",
            _ => "a string",
        };
        var others = Others(schema);
        return others.Length == 0 ? words : $"{words}, or {others}";
    }

    /// <summary>Describes what a value is, as in "not the string 'x'".</summary>
    public static string DescribeValue(ConfigNode value) => value switch
    {
        ConfigScalar { Kind: ConfigScalarKind.String, Text: { Length: < 60 } text } => $"the string '{text}'",
        ConfigScalar { Kind: ConfigScalarKind.Integer or ConfigScalarKind.Float or ConfigScalarKind.Boolean, Text: var text } => text,
        _ => value.KindName,
    };

    /// <summary>Gives the value that was meant, as it would be written, when only its form is wrong.</summary>
    public static string? Mend(ConfigScalar scalar, ValueSchema schema)
    {
        switch (schema.Kind)
        {
            case OptionKind.String or OptionKind.TextOrFlag or OptionKind.TextOrNumber when scalar.Kind is ConfigScalarKind.Integer or ConfigScalarKind.Float or ConfigScalarKind.Boolean:
                return $"'{scalar.Text}'";
            case OptionKind.Boolean when scalar.Kind == ConfigScalarKind.String:
                return scalar.Text.ToLowerInvariant() switch
                {
                    "yes" or "on" or "true" or "y" => "true",
                    "no" or "off" or "false" or "n" => "false",
                    _ => null,
                };
            case OptionKind.Integer or OptionKind.Duration when scalar.Kind == ConfigScalarKind.String
                && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                return whole.ToString(CultureInfo.InvariantCulture);
            case OptionKind.Number when scalar.Kind == ConfigScalarKind.String && CoreSchema.Resolve(scalar.Text) is ConfigScalarKind.Integer or ConfigScalarKind.Float:
                return scalar.Text;
            case OptionKind.List when scalar.Kind == ConfigScalarKind.String && scalar.IsPlain && schema.Item?.Kind == OptionKind.String:
                return $"[{YamlText.Write(scalar.Text)}]";
            default:
                return null;
        }
    }

    private static bool Has(ValueSchema schema, ConfigForms forms) => (schema.AlsoAccepts & forms) != ConfigForms.None;

    private static string Others(ValueSchema schema)
    {
        var forms = new List<string>();
        if (Has(schema, ConfigForms.Text))
        {
            forms.Add("a string");
        }

        if (Has(schema, ConfigForms.Integer))
        {
            forms.Add("a whole number");
        }

        if (Has(schema, ConfigForms.Number))
        {
            forms.Add("a number");
        }

        if (Has(schema, ConfigForms.Boolean))
        {
            forms.Add("true or false");
        }

        return string.Join(", or ", forms);
    }
}
