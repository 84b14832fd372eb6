using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("true", "Boolean")]
    [InlineData("yes", "String")]
    [InlineData("0o17", "Integer")]
    [InlineData("010", "Integer")]
    [InlineData("1e3", "Float")]
    [InlineData("1.", "Float")]
    [InlineData(".", "String")]
    [InlineData("1_000", "String")]
    [InlineData("\"1\"", "String")]
    [InlineData("~", "Null")]
    [InlineData("!!str 1", "String")]
    [InlineData("! 1", "String")]
    [InlineData("2001-01-01", "String")]
    public void Read_PlainScalar_ResolvesByTheCoreSchema(string text, string kind)
    {
        var map = Assert.IsType<ConfigMap>(YamlReader.Read($"key: {text}", "a.yml").Root);
        Assert.Equal(kind, Assert.IsType<ConfigScalar>(map["key"]).Kind.ToString());
    }

    [Fact]
    public void Read_NestedValue_KnowsItsPosition()
    {
        var document = YamlReader.Read("a:\n  - b: 1\n    c: x\n", "a.yml");
        var list = Assert.IsType<ConfigList>(((ConfigMap)document.Root!)["a"]);
        var entry = ((ConfigMap)list.Items[0]).Find("c")!;
        Assert.Equal(new SourcePosition("a.yml", 3, 5), entry.KeyPosition);
        Assert.Equal(new SourcePosition("a.yml", 3, 8), entry.Value.Position);
    }

    [Fact]
    public void Read_DuplicateKeyAndMerge_ReportsTheOneAndAppliesTheOther()
    {
        var document = YamlReader.Read("base: &b {x: 1, y: 2}\nmap: {<<: *b, y: 3}\nmap: 1\n", "a.yml");
        var map = (ConfigMap)((ConfigMap)document.Root!)["map"]!;
        Assert.Equal(["y", "x"], map.Entries.Select(entry => entry.Key));
        var finding = Assert.Single(document.Findings);
        Assert.Equal("a.yml(3,1): error SF4002: The key 'map' stands twice in this map; remove one of them.", finding.ToString());
    }

    [Theory]
    [InlineData("a: [1, 2")]
    [InlineData("a: *missing")]
    [InlineData("a: b: c")]
    [InlineData("a: [\nb: 1\nc:\n  d: 2\n")]
    [InlineData("- {\t}x: y{\"}\"")]
    public void Read_BadSyntax_GivesAPositionedFinding(string text)
    {
        var document = YamlReader.Read(text, "a.yml");
        var finding = Assert.Single(document.Findings);
        Assert.Equal(YamlReader.SyntaxRule, finding.RuleId);
        Assert.True(finding.Position.IsKnown);
    }

    [Fact]
    public void Read_AbsurdNesting_IsRefusedWithoutOverflow()
    {
        var document = YamlReader.Read(new string('[', 100_000), "a.yml");
        Assert.Contains("levels deep", Assert.Single(document.Findings).Message, StringComparison.Ordinal);
    }
}
