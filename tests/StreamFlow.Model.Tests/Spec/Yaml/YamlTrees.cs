using FsCheck;
using FsCheck.Fluent;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Yaml;

/// <summary>Generates configuration trees with the texts that YAML readers disagree on.</summary>
internal static class YamlTrees
{
    private static readonly string[] Traps =
    [
        "", " ", "yes", "No", "ON", "off", "y", "N", "true", "False", "null", "Null", "~", "<<", "=", ".inf", "-.INF", ".nan",
        "1", "-1", "+1", "01", "0o17", "017", "0x1F", "0b11", "1_000", "1.5", "1.", ".5", "1e5", "1.0e+5", "12:30:45", "1:30.5", "190:20",
        "2001-12-14", "2001-12-14t21:59:43.10-05:00", "1-4", "1-12:00:00", "a: b", "a:b", "a:", ":a", ": a", "- a", "-a", "-", "--", "---", "--- a", "...",
        "?", "? a", "?a", "# a", "a # b", "a#b", "[a", "{a}", "a, b", "&a", "*a", "!a", "|", ">", "'", "''", "\"", "a\"b'c", "%a", "@a", "`a",
        " a", "a ", "a\nb", "a\n", "a\n\nb\n", "a\n\n", "\na", " a\nb", "a \nb", "a\r\nb", "a\tb", "\ta", "tab\t", "\0", "\u0085", "\u2028x", "\ufeff", "é", "日本", "😀",
        "a\\b", "$(inputs.x)", "${HOME}", "/usr/bin", "C:\\x", "http://a/b#c", "key: [1, 2]", "\u007f", "a\u00a0b", "0", "00", "-0", "1e", "e1", "0x", "0xg", "+", ".", "..", "1,2",
    ];

    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.Elements(Traps),
        Gen.Two(Gen.Elements(Traps)).Select(pair => pair.Item1 + pair.Item2),
        Gen.Elements("abcxyz019 :#-?[]{},&*!|>'\"%@`\n\t~=<._+eExo".ToCharArray()).ArrayOf().Select(characters => new string(characters)));

    public static Gen<ConfigNode> Scalars { get; } = Gen.OneOf(
        Texts.Select(text => (ConfigNode)ConfigScalar.Of(text, SourcePosition.None)),
        Gen.Constant((ConfigNode)ConfigScalar.Null(SourcePosition.None)),
        Gen.Elements(true, false).Select(flag => (ConfigNode)ConfigScalar.Of(flag, SourcePosition.None)),
        Gen.Choose(int.MinValue, int.MaxValue).Select(number => (ConfigNode)ConfigScalar.Of(number, SourcePosition.None)),
        ArbMap.Default.GeneratorFor<double>().Select(number => (ConfigNode)ConfigScalar.Of(number, SourcePosition.None)));

    public static Gen<ConfigNode> Nodes { get; } = Gen.Sized(Tree);

    private static Gen<ConfigNode> Tree(int size) => size < 2
        ? Scalars
        : Gen.Frequency(
            (2, Scalars),
            (2, Tree(size / 3).ListOf().Select(items => (ConfigNode)new ConfigList([.. items.Take(4)], SourcePosition.None))),
            (3, Gen.Zip(Texts, Tree(size / 3)).ListOf().Select(Map)));

    private static ConfigNode Map(IEnumerable<(string Key, ConfigNode Value)> entries) => new ConfigMap(
        [.. entries.DistinctBy(entry => entry.Key).Take(5).Select((entry, index) => new ConfigEntry(
            entry.Key, SourcePosition.None, entry.Value, index == 1 ? "Some.Member" : null))],
        SourcePosition.None);
}
