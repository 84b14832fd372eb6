namespace StreamFlow.Spec;

/// <summary>Reads the arguments of attributes.</summary>
internal static class AttributeReading
{
    /// <summary>Finds the first attribute of a name; null when there is none.</summary>
    public static AttributeSpec? Find(this EquatableArray<AttributeSpec> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool Has(this EquatableArray<AttributeSpec> attributes, string name) => attributes.Find(name) is not null;

    /// <summary>Gives an argument of the constructor; null when it is left out or null.</summary>
    public static ConfigNode? Argument(this AttributeSpec attribute, int index) =>
        index < attribute.Arguments.Count && attribute.Arguments[index] is not ConfigScalar { Kind: ConfigScalarKind.Null } ? attribute.Arguments[index] : null;

    /// <summary>Gives an argument of the constructor as text.</summary>
    public static string? Text(this AttributeSpec attribute, int index) => (attribute.Argument(index) as ConfigScalar)?.Text;

    /// <summary>Gives the texts of a list of arguments.</summary>
    public static IReadOnlyList<string> Texts(this AttributeSpec attribute, int index) => TextsOf(attribute.Argument(index));

    /// <summary>Gives a named argument; null when it is left out or null.</summary>
    public static ConfigNode? Property(this AttributeSpec attribute, string name)
    {
        foreach (var entry in attribute.Properties)
        {
            if (entry.Key == name)
            {
                return entry.Value is ConfigScalar { Kind: ConfigScalarKind.Null } ? null : entry.Value;
            }
        }

        return null;
    }

    /// <summary>Gives a named argument as text.</summary>
    public static string? PropertyText(this AttributeSpec attribute, string name) => (attribute.Property(name) as ConfigScalar)?.Text;

    /// <summary>Gives the texts of a named argument that is a list.</summary>
    public static IReadOnlyList<string> PropertyTexts(this AttributeSpec attribute, string name) => TextsOf(attribute.Property(name));

    /// <summary>Gives a named argument that is a flag.</summary>
    public static bool Flag(this AttributeSpec attribute, string name, bool usual) =>
        attribute.Property(name) is ConfigScalar scalar && scalar.TryGetBoolean(out var value) ? value : usual;

    private static IReadOnlyList<string> TextsOf(ConfigNode? node) => node switch
    {
        ConfigList list => [.. list.Items.OfType<ConfigScalar>().Select(item => item.Text)],
        ConfigScalar scalar => [scalar.Text],
        _ => [],
    };
}
