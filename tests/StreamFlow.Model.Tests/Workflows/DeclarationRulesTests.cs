using StreamFlow.Reading;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Workflows;

public sealed class DeclarationRulesTests
{
    private static readonly WorkflowInput<CwlFile> Sample = new();
    private static readonly WorkflowInput<CwlFile[]> Samples = new();
    private static readonly OptionalInput<CwlFile> Maybe = new();

    public static TheoryData<Type, string, string> WrongToolsAndRules => new()
    {
        { typeof(WrongTools.WithoutKind), "SF3320", "'WithoutKind'" },
        { typeof(WrongTools.UnsupportedInput), "SF3303", "The input 'When' of 'UnsupportedInput' is of type 'DateTime'" },
        { typeof(WrongTools.OutputOfNothing), "SF3305", "The output 'Nothing' of 'OutputOfNothing'" },
        { typeof(WrongTools.NeitherRequiredNorOptional), "SF3306", "The input 'Number'" },
        { typeof(WrongTools.GlobOfANumber), "SF3304", "[Glob] does not fit the output 'Number' of 'GlobOfANumber'" },
        { typeof(WrongTools.OptionOnAnOutput), "SF3304", "it is for inputs" },
        { typeof(WrongTools.DefaultOfAnotherType), "SF3304", "the value is not of the type int?" },
        { typeof(WrongTools.RepeatedNumber), "SF3304", "only an array is repeated" },
        { typeof(WrongTools.MemoryInWords), "SF3304", "'much' is not an amount" },
        { typeof(WrongTools.ExitCodeTooLarge), "SF3304", "300 is not an exit code" },
        { typeof(WrongTools.TwoFilesForOneStream), "SF3304", "the stream goes to 'one.txt' already" },
        { typeof(WrongTools.MisspeltExpression), "SF3319", "did you mean 'reads'?" },
        { typeof(WrongTools.TextForAnExpression), "SF3318", "not '1 + 1'" },
        { typeof(WrongTools.SameNames), "SF3302", "are both called 'number'" },
        { typeof(WrongTools.NameWithABlank), "SF3301", "'a number' is not a name" },
    };

    [Theory]
    [MemberData(nameof(WrongToolsAndRules))]
    public void CheckTool_AMistake_IsFoundAndNamed(Type tool, string rule, string words)
    {
        var declaration = new ToolReader(new TypeReader()).Read((Tool)Activator.CreateInstance(tool)!);

        var finding = Assert.Single(DeclarationRules.CheckTool(declaration));
        Assert.Equal(rule, finding.RuleId);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckTool_AGoodTool_IsLeftAlone() =>
        Assert.Empty(DeclarationRules.CheckTool(new ToolReader(new TypeReader()).Read(new Align { Reads = Sample })));

    [Fact]
    public void Check_NullIntoARequiredInput_IsFound()
    {
        var align = new Align { Reads = ((In<CwlFile>?)Maybe)! };

        Single("SF3308", "source 'maybe'", new WorkflowOutput<CwlFile>(align.Sam), align);
    }

    [Fact]
    public void Check_ScatterWithoutAnElement_IsFound()
    {
        var align = new Align { Reads = Sample }.Scatter();

        Single("SF3309", "'align'", new WorkflowOutput<CwlFile[]>(align.Output(step => step.Sam)), align);
    }

    [Fact]
    public void Check_ElementWithoutAScatter_IsFound()
    {
        var align = new Align { Reads = Samples.Each() };

        Single("SF3310", "The input 'Reads' of the step 'align'", new WorkflowOutput<CwlFile>(align.Sam), align);
    }

    [Fact]
    public void Check_NestedCrossOfOneArray_IsFound()
    {
        var align = new Align { Reads = Samples.Each() }.NestedCross();

        Single("SF3311", "of 2 arrays, but 1", new WorkflowOutput<CwlFile[][]>(align.Output(step => step.Sam)), align);
    }

    [Fact]
    public void Check_SourceThatIsNoMember_IsFound()
    {
        var align = new Align { Reads = new Align { Reads = Sample }.Sam };

        Single("SF3312", "from a step that is not a member", new WorkflowOutput<CwlFile>(align.Sam), align);
    }

    [Fact]
    public void Check_OutputOfTheToolInsideOfAScatter_IsFound()
    {
        var inner = new Align { Reads = Samples.Each() };

        Single("SF3313", "takes the output 'Sam' from the tool inside", new WorkflowOutput<CwlFile>(inner.Sam), inner.Scatter());
    }

    [Fact]
    public void Check_PickWhoseFirstSourceIsAlwaysThere_IsFound()
    {
        var align = new Align { Reads = Sample };

        Single("SF3317", "never takes 'align.Log'", new WorkflowOutput<CwlFile>(Pick.FirstNonNull(align.Sam, align.Log)), align);
    }

    [Fact]
    public void Check_ConditionThatIsNoExpression_IsFound()
    {
        var align = new Align { Reads = Sample }.When("inputs.threads > 1");

        Single("SF3318", "not 'inputs.threads > 1'", new OptionalOutput<CwlFile>(align.Output(step => step.Sam)), align);
    }

    [Fact]
    public void Check_StepThatNoOutputNeeds_IsAWarning()
    {
        var findings = Findings(new WorkflowOutput<CwlFile>(Sample), new Align { Reads = Sample });

        Assert.Equal(["SF3316"], findings.Select(finding => finding.RuleId));
        Assert.Equal(FindingSeverity.Warning, findings[0].Severity);
    }

    [Fact]
    public void Check_OutputThatNothingUses_IsInformation()
    {
        var align = new Align { Reads = Sample };

        Assert.Equal(["SF3315", "SF3315"], Findings(new WorkflowOutput<CwlFile>(align.Sam), align).Select(finding => finding.RuleId));
    }

    [Fact]
    public void Check_StepsThatWaitForEachOther_AreFound()
    {
        // Objects cannot be connected in a circle; what the build reads can.
        static StepDeclaration Step(string name, string source) => new(name, name, "Align", SourcePosition.None)
        {
            Inputs = EquatableArray.Of(new StepInputDeclaration("Reads", SourcePosition.None) { Link = new LinkSpec(EquatableArray.Of(new SourceSpec(source, "Sam", SourcePosition.None))) }),
        };
        var align = new ToolReader(new TypeReader()).Read(new Align { Reads = Sample }) with { TypeName = "Align", Attributes = default };
        var workflow = new WorkflowDeclaration("Circle", "Circle", SourcePosition.None) { Steps = EquatableArray.Of(Step("a", "b"), Step("b", "a")) };

        var findings = DeclarationRules.CheckWorkflow(workflow, new DeclarationSet(EquatableArray.Of(align), EquatableArray.Of(workflow)));

        Assert.Contains(findings, finding => finding is { RuleId: "SF3314", Message: "Steps wait for each other in a circle: a → b → a." });
    }

    private static void Single(string rule, string words, IWorkflowOutput output, IStep step)
    {
        var finding = Assert.Single(Findings(output, step), finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(rule, finding.RuleId);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Findings(IWorkflowOutput output, IStep step) => DeclarationRules.Check(DeclarationReader.Read(
        new DeclaredWorkflowBuilder(typeof(DeclarationRulesTests))
            .Add("sample", "sample", Sample)
            .Add("samples", "samples", Samples)
            .Add("maybe", "maybe", Maybe)
            .Add("align", "align", step)
            .Add("result", "result", output)
            .Build()));
}
