namespace StreamFlow.Model.Tests.Workflows;

public class StepTests
{
    private static readonly WorkflowInput<CwlFile> Sample = new();
    private static readonly WorkflowInput<CwlFile[]> Samples = new();
    private static readonly WorkflowInput<bool[]> Wanted = new();

    [Fact]
    public void Equals_StepsOfTheSameContent_AreTwoSteps()
    {
        var first = new Align { Reads = Sample };
        var second = first with { };

        Assert.NotEqual(first, second);
        Assert.Equal(first, first);
        Assert.Equal("Align", first.ToString());
    }

    [Fact]
    public void In_EveryKindOfValue_FitsTheSameSlot()
    {
        In<CwlFile> literal = new CwlFile("reads.fq");
        In<CwlFile> input = Sample;
        In<CwlFile> output = new Align { Reads = Sample }.Sam;
        In<CwlFile> element = Samples.Each();
        In<string> computed = Sample.Select<string>("$(self.basename)");

        Assert.Equal(new CwlFile("reads.fq"), literal.Literal);
        Assert.Same(Sample, Assert.Single(input.Link!.Ends));
        Assert.IsType<Out<CwlFile>>(Assert.Single(output.Link!.Ends));
        Assert.True(element.IsElement);
        Assert.Equal("$(self.basename)", computed.ValueFrom);
    }

    [Fact]
    public void Output_OfScatteredAndConditionalSteps_HasTheTypeThatOthersSee()
    {
        var step = new Align { Reads = Samples.Each() };
        Out<CwlFile[]> dot = step.Scatter().Output(align => align.Sam);
        Out<CwlFile?[]> optional = step.Scatter().Output(align => align.Log);
        Out<int[]> number = step.Scatter().Output(align => align.Size);
        Out<CwlFile[][]> nested = step.NestedCross().Output(align => align.Sam);
        OptionalOut<CwlFile> conditional = step.When("$(inputs.threads > 1)").Output(align => align.Sam);
        Out<CwlFile?[]> both = step.When(Wanted.Each()).Scatter().Output(align => align.Sam);
        OptionalOut<int> looped = step.While("$(inputs.i < 3)").Carry(align => align.Threads, align => align.Size).Output(align => align.Size);
        Out<int[]> all = step.While("$(inputs.i < 3)").KeepAll().Output(align => align.Size);

        Assert.All<IOutput>([dot, optional, number, nested, conditional, both, looped, all], output => Assert.Same(step, output.End.Step));
    }

    [Fact]
    public void With_AStepAndAnInput_CopiesTheStepWithItsType()
    {
        var step = new Align { Reads = Sample };
        Align with = step.With("limit", (In<int>)5).With("name", Sample);

        Assert.Empty(step.AdditionalInputs);
        Assert.Equal(["limit", "name"], with.AdditionalInputs.Select(input => input.Name));
        Assert.Same(step.Reads, with.Reads);
    }

    [Fact]
    public void Merge_SourcesThatAreMergedAlready_AreRefused()
    {
        var merged = Merge.Nested(Sample, Sample);

        Assert.Throws<ArgumentException>(() => Merge.Flattened(merged, Samples));
        Assert.Throws<ArgumentException>(() => Pick.AllNonNull(Pick.AllNonNull(new Align { Reads = Samples.Each() }.Scatter().Output(align => align.Log))!));
    }
}
