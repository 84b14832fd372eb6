using StreamFlow.Connectors.Queues.Slurm;

namespace StreamFlow.Connectors.Tests.Queues.Slurm;

public sealed class ArrayIdsTests
{
    [Theory]
    [InlineData("31", "31")]
    [InlineData("31_2", "31_2")]
    [InlineData("31_[1-3%2]", "31_1 31_2 31_3")]
    [InlineData("31_[1,4-5]", "31_1 31_4 31_5")]
    [InlineData("31_[0-6:3]", "31_0 31_3 31_6")]
    public void Expand_EveryForm_NamesTheElements(string id, string expected) => Assert.Equal(expected, string.Join(' ', ArrayIds.Expand(id)));
}
