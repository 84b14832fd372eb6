extern alias Generators;

using Generators::StreamFlow.Generators.Documents;

namespace StreamFlow.Dsl.Generators.Tests.Documents;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("compile", "Compile")]
    [InlineData("extract_reads", "ExtractReads")]
    [InlineData("extract-reads.2", "ExtractReads2")]
    [InlineData("1st", "_1st")]
    [InlineData("v1_1", "V1_1")]
    [InlineData("alreadyCamel", "AlreadyCamel")]
    [InlineData("ALL", "ALL")]
    [InlineData("été", "Été")]
    [InlineData("--", "_")]
    [InlineData("class", "Class")]
    public void Next_Id_IsACSharpName(string id, string expected) => Assert.Equal(expected, new Identifiers().Next(id));

    [Fact]
    public void Next_SecondOfTheSameName_GetsANumber()
    {
        var names = new Identifiers("Steps");

        Assert.Equal(["A", "A_2", "A_3", "Steps_2"], new[] { "a", "A", "-a", "steps" }.Select(id => names.Next(id)));
    }

    [Fact]
    public void Next_NameThatWouldBeTheTypeOfAnother_GetsANumber()
    {
        var names = new Identifiers();

        Assert.Equal(["Align", "AlignStep_2"], new[] { "align", "align_step" }.Select(id => names.Next(id, "Step")));
    }
}
