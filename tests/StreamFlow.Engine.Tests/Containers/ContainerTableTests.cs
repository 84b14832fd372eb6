using StreamFlow.Engine.Containers;

namespace StreamFlow.Engine.Tests.Containers;

public sealed class ContainerTableTests
{
    [Theory]
    [InlineData("/a/b/c", 1)]
    [InlineData("/a/b", 1)]
    [InlineData("/a", 0)]
    [InlineData("/", 0)]
    [InlineData("/ab", 0)]
    public void Find_Step_GivesTheMappingOfTheClosestAncestor(string path, int expected)
    {
        IToolContainers[] containers = [new NoContainers(), new SingularityContainers()];
        var table = new ContainerTable(
            [new ContainerMapping(new StepReference("/"), containers[0]), new ContainerMapping(new StepReference("/a/b"), containers[1])],
            new DockerContainers());

        Assert.Same(containers[expected], table.Find(path));
    }

    [Fact]
    public void Find_NothingDeclared_GivesTheDefault()
    {
        var containers = new DockerContainers();

        Assert.Same(containers, new ContainerTable([], containers).Find("/a"));
    }
}
