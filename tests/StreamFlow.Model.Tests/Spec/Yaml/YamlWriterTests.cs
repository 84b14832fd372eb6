using FsCheck;
using FsCheck.Fluent;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Yaml;

public sealed class YamlWriterTests
{
    [Fact]
    public void Write_AnyTree_IsReadBackAsTheSameTree() =>
        Prop.ForAll(YamlTrees.Nodes.ToArbitrary(), node =>
        {
            var text = YamlWriter.Write(node);
            var document = YamlReader.Read(text, "a.yml");
            return (document.Findings.Count == 0 && Same(node, document.Root!)).Label(text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Write_Twice_IsTheSameText() =>
        Prop.ForAll(YamlTrees.Nodes.ToArbitrary(), node =>
        {
            var text = YamlWriter.Write(node);
            return YamlWriter.Write(YamlReader.Read(text, "a.yml").Root!) == WithoutComments(text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a b", "a b")]
    [InlineData("a *b", "'a *b'")]
    [InlineData("1-4", "1-4")]
    [InlineData("/usr/bin:/bin", "/usr/bin:/bin")]
    [InlineData("-x", "-x")]
    [InlineData("$(inputs.x)", "$(inputs.x)")]
    [InlineData("yes", "'yes'")]
    [InlineData("12:30:45", "'12:30:45'")]
    [InlineData("0777", "'0777'")]
    [InlineData("1_000", "'1_000'")]
    [InlineData("2001-12-14", "'2001-12-14'")]
    [InlineData("it's: so", "'it''s: so'")]
    [InlineData("a\tb", "\"a\\tb\"")]
    public void Write_String_QuotesOnlyWhatSomeReaderWouldMisread(string text, string expected) =>
        Assert.Equal(expected, YamlText.Write(text));

    [Theory]
    [InlineData("1e5", "1.0e+5")]
    [InlineData(".5", "0.5")]
    [InlineData("-1.", "-1.0")]
    [InlineData("+.Inf", ".inf")]
    [InlineData("0.10", "0.10")]
    public void Write_Float_IsAFloatInBothVersions(string text, string expected) =>
        Assert.Equal(expected, YamlText.Write(new ConfigScalar(ConfigScalarKind.Float, text, SourcePosition.None)));

    [Theory]
    [InlineData("010", "10")]
    [InlineData("0o10", "8")]
    [InlineData("0x1f", "31")]
    [InlineData("-00123456789012345678901234567890", "-123456789012345678901234567890")]
    public void Write_Integer_IsDecimal(string text, string expected) =>
        Assert.Equal(expected, YamlText.Write(new ConfigScalar(ConfigScalarKind.Integer, text, SourcePosition.None)));

    [Fact]
    public void Write_Tree_IsStableAndNamesTheMembers()
    {
        var tree = Map(
            new("version", SourcePosition.None, Text("v1.0")),
            new("deployments", SourcePosition.None, Map(
                new ConfigEntry("hpc", SourcePosition.None, Map(
                    new ConfigEntry("type", SourcePosition.None, Text("slurm")),
                    new ConfigEntry("config", SourcePosition.None, Map())), "Demo.Hpc"))),
            new("list", SourcePosition.None, new ConfigList(
                [Map(new ConfigEntry("step", SourcePosition.None, Text("/"))), new ConfigList([Text("a"), Text("b\nc")], SourcePosition.None)],
                SourcePosition.None)));

        Assert.Equal(
            """
            # From Demo
            version: v1.0
            deployments:
              # Demo.Hpc
              hpc:
                type: slurm
                config: {}
            list:
              - step: /
              - - a
                - |-
                  b
                  c

            """.ReplaceLineEndings("\n"),
            YamlWriter.Write(tree, "From Demo"));
    }

    [Fact]
    public void Write_SecretInClear_IsLeftOutUnlessAskedFor()
    {
        var secret = new ConfigEntry("password", SourcePosition.None, new ConfigScalar(ConfigScalarKind.Secret, "hunter2", SourcePosition.None));
        var tree = Map(new("config", SourcePosition.None, Map(secret)), new("other", SourcePosition.None, Map(secret, new("a", SourcePosition.None, Text("b")))));

        var text = YamlWriter.Write(tree);

        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.Equal("config: {}\nother:\n  # password: a secret in clear is not written here\n  a: b\n", text);
        Assert.Contains("password: hunter2", YamlWriter.Write(tree, withSecrets: true), StringComparison.Ordinal);
    }

    private static string WithoutComments(string text) =>
        string.Concat(text.Split('\n').Where(line => line.Trim() != "# Some.Member").Select(line => line + "\n"))[..^1];

    private static ConfigMap Map(params ConfigEntry[] entries) => new(entries, SourcePosition.None);

    private static ConfigScalar Text(string text) => ConfigScalar.Of(text, SourcePosition.None);

    private static bool Same(ConfigNode left, ConfigNode right) => (left, right) switch
    {
        (ConfigMap a, ConfigMap b) => a.Entries.Count == b.Entries.Count
            && a.Entries.Zip(b.Entries).All(pair => pair.First.Key == pair.Second.Key && Same(pair.First.Value, pair.Second.Value)),
        (ConfigList a, ConfigList b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (ConfigScalar { Kind: ConfigScalarKind.Float } a, ConfigScalar { Kind: ConfigScalarKind.Float } b) =>
            a.TryGetNumber(out var x) && b.TryGetNumber(out var y) && x.Equals(y),
        (ConfigScalar a, ConfigScalar b) => a.Kind == b.Kind && a.Text == b.Text,
        _ => false,
    };
}
