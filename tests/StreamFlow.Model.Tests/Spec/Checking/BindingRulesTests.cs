using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Checking;

public sealed class BindingRulesTests
{
    [Theory]
    [InlineData("- {step: /, target: {deployment: here}}", "")]
    [InlineData("- {step: /compile, target: [{deployment: here}, {deployment: hpc, service: gpu}], filters: [mix]}", "")]
    [InlineData("- {step: /sub/inner/, target: {deployment: here}}", "")]
    [InlineData("- {step: /dark/anything, target: {deployment: here}}", "")]
    [InlineData("- {port: /archive, target: {deployment: here, workdir: /data}}", "")]
    [InlineData("- {port: /untar/extracted, target: {deployment: here, workdir: /data}}", "")]
    [InlineData("- {step: compile, target: {deployment: here}}", "SF2002")]
    [InlineData("- {step: /compiel, target: {deployment: here}}", "SF2004")]
    [InlineData("- {step: /sub/outer, target: {deployment: here}}", "SF2004")]
    [InlineData("- {step: /compile/deeper, target: {deployment: here}}", "SF2004")]
    [InlineData("- {port: /class, target: {deployment: here, workdir: /d}}", "SF2005")]
    [InlineData("- {port: /compile/src, target: {deployment: here, workdir: /d}}", "SF2005")]
    [InlineData("- {port: /archive, target: {deployment: here}}", "SF2006")]
    [InlineData("- {port: /archive, target: [{deployment: here, workdir: /d}]}", "SF1004")]
    [InlineData("- {port: /archive, target: {deployment: here, workdir: /d}, filters: [mix]}", "SF1002")]
    [InlineData("- {step: /compile, port: /archive, target: {deployment: here, workdir: /d}}", "SF2001")]
    [InlineData("- {target: {deployment: here}}", "SF2001")]
    [InlineData("- {step: /compile}", "SF1003")]
    [InlineData("- {step: /compile, target: []}", "SF2008")]
    [InlineData("- {step: /compile, target: here}", "SF1024")]
    [InlineData("- {step: /compile, target: {deployment: there}}", "SF1012")]
    [InlineData("- {step: /compile, target: {}}", "SF1003")]
    [InlineData("- {step: /compile, target: {deployment: hpc, service: cpu}}", "SF1017")]
    [InlineData("- {step: /compile, target: {deployment: pods}}", "SF1018")]
    [InlineData("- {step: /compile, target: {deployment: here, locations: 0}}", "SF1005")]
    [InlineData("- {step: /compile, target: {deployment: here, location: 1}}", "SF1002")]
    [InlineData("- {step: /compile, target: {model: here, resources: 2}}", "SF1019 SF1019")]
    [InlineData("- {step: /compile, target: {deployment: here}, filters: [shuffle]}", "SF2007")]
    [InlineData("- {step: /compile, target: {deployment: here}}\n- {step: //compile/, target: {deployment: hpc}}", "SF2003")]
    public void Validate_Binding_FindsTheViolatedRules(string text, string rules) =>
        Assert.Equal(rules, Check.Ids(Check.Bindings(text)));

    [Theory]
    [InlineData("compile", "/compile")]
    [InlineData("/compiel", "/compile")]
    [InlineData("/sub/iner", "/sub/inner")]
    public void Validate_WrongPath_SuggestsTheRightOne(string path, string suggestion) =>
        Assert.Equal(suggestion, Check.Bindings($"- {{step: {path}, target: {{deployment: here}}}}")[^1].Suggestion);

    [Fact]
    public void Validate_StepInput_SaysWhatToBindInstead() =>
        Assert.Contains(
            "it is an input of a step",
            Check.Bindings("- {port: /compile/src, target: {deployment: here, workdir: /d}}")[^1].Message,
            StringComparison.Ordinal);

    [Fact]
    public void Validate_NoPathToCompare_DoesNotReadTheDocument()
    {
        var context = new FakeContext { Document = Check.Document };

        Check.Bindings("- {step: /, target: {deployment: here}}", context);

        Assert.Equal(0, context.OutlinesRead);
    }

    [Fact]
    public void Validate_DocumentThatIsNotCwl_IsReportedOnce()
    {
        var context = new FakeContext { Document = new CwlOutline("main.cwl", new OutlineProcess("?"), "it has no 'class'") };

        Assert.Equal("SF3001", Check.Ids(Check.Bindings("- {step: /a, target: {deployment: here}}\n- {step: /b, target: {deployment: here}}", context)));
    }

    [Fact]
    public void Validate_UnusedDeployments_AreTheOnesThatNothingNeeds()
    {
        var findings = Check.Bindings("- {step: /compile, target: {deployment: hpc, service: gpu}}");

        var finding = Assert.Single(findings);
        Assert.Equal((Rules.UnusedDeployment.Id, FindingSeverity.Information), (finding.RuleId, finding.Severity));
        Assert.Contains("'pods'", finding.Message, StringComparison.Ordinal);
    }
}
