namespace StreamFlow.Spec;

/// <summary>The tags of YAML that give a scalar its type.</summary>
internal static class YamlTags
{
    /// <summary>What <c>!!</c> stands for.</summary>
    public const string Prefix = "tag:yaml.org,2002:";

    /// <summary>Gives the type of a scalar: by its tag, else, if it is plain, by the core schema.</summary>
    public static ConfigScalarKind Resolve(string? tag, string text, bool isPlain) => tag switch
    {
        null => isPlain ? CoreSchema.Resolve(text) : ConfigScalarKind.String,
        Prefix + "null" => ConfigScalarKind.Null,
        Prefix + "bool" => ConfigScalarKind.Boolean,
        Prefix + "int" => ConfigScalarKind.Integer,
        Prefix + "float" => ConfigScalarKind.Float,
        _ => ConfigScalarKind.String,
    };
}
