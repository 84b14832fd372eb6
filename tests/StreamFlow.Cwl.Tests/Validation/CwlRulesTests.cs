using System.Reflection;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Cwl.Tests.Validation;

public sealed class CwlRulesTests
{
    public static TheoryData<string> Ids => [.. CwlRules.All.Select(rule => rule.Id)];

    [Fact]
    public void All_HasEveryRuleOnce()
    {
        var declared = typeof(CwlRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Rule>();

        Assert.Equal(declared, CwlRules.All);
        Assert.Equal(CwlRules.All.Count, CwlRules.All.Select(rule => rule.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfARule_HasItsTitleAndItsSeverity(string id)
    {
        var rule = CwlRules.All.Single(candidate => candidate.Id == id);
        var page = File.ReadAllText(Repository.At("docs", "diagnostics", $"{id}.md"));

        Assert.StartsWith($"# {id}: {rule.Title}\n\n{rule.Severity}.\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## How to fix it\n", page, StringComparison.Ordinal);
    }
}
