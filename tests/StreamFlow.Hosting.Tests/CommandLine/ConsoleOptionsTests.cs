using StreamFlow.Hosting.CommandLine;

namespace StreamFlow.Hosting.Tests.CommandLine;

public sealed class ConsoleOptionsTests
{
    [Theory]
    [InlineData("run --color f.yml", "run --color=always f.yml")]
    [InlineData("run --color never f.yml", "run --color never f.yml")]
    [InlineData("run f.yml --color", "run f.yml --color=always")]
    [InlineData("run --color=auto f.yml", "run --color=auto f.yml")]
    public void Normalize_ColorAlone_MeansAlways(string given, string expected) =>
        Assert.Equal(expected, string.Join(' ', ConsoleOptions.Normalize(given.Split(' '))));
}
