using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Guide;

public sealed class GuideTests
{
    [Theory]
    [InlineData("ExecDeployment.cs")]
    [InlineData("ExecConnector.cs")]
    public void Guide_Example_IsTheCodeThatIsTested(string file)
    {
        var code = File.ReadAllText(Repository.At("tests", "StreamFlow.Connectors.Tests", "Guide", file));

        Assert.Contains(code[code.IndexOf("///", StringComparison.Ordinal)..].TrimEnd(), File.ReadAllText(Repository.At("docs", "guide", "connectors.md")), StringComparison.Ordinal);
    }
}
