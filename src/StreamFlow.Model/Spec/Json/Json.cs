namespace StreamFlow.Spec;

/// <summary>Makes trees for <see cref="JsonText"/>.</summary>
internal static class Json
{
    public static ConfigMap Object(params (string Key, ConfigNode? Value)[] members) => Object((IEnumerable<(string, ConfigNode?)>)members);

    /// <summary>Makes an object; members without a value are left out.</summary>
    public static ConfigMap Object(IEnumerable<(string Key, ConfigNode? Value)> members) => new(
        [.. members.Where(member => member.Value is not null).Select(member => new ConfigEntry(member.Key, SourcePosition.None, member.Value!))],
        SourcePosition.None);

    public static ConfigList Array(params ConfigNode[] items) => new(items, SourcePosition.None);

    public static ConfigList Array(IEnumerable<ConfigNode> items) => new([.. items], SourcePosition.None);

    public static ConfigList Strings(IEnumerable<string> items) => Array(items.Select(String));

    public static ConfigNode String(string text) => ConfigScalar.Of(text, SourcePosition.None);

    public static ConfigScalar Boolean(bool value) => ConfigScalar.Of(value, SourcePosition.None);

    public static ConfigScalar Number(double value) => Math.Floor(value) == value && Math.Abs(value) < 1L << 53
        ? ConfigScalar.Of((long)value, SourcePosition.None)
        : ConfigScalar.Of(value, SourcePosition.None);
}
