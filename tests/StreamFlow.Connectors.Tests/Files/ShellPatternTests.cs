using StreamFlow.Connectors.Files;

namespace StreamFlow.Connectors.Tests.Files;

public sealed class ShellPatternTests
{
    [Theory]
    [InlineData("*", "a.txt", true)]
    [InlineData("*", ".hidden", false)]
    [InlineData(".*", ".hidden", true)]
    [InlineData("*.txt", "a.txt.bak", false)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("?.txt", "a.txt", true)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[]]x", "]x", true)]
    [InlineData("[a", "[a", true)]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "a", false)]
    [InlineData("[[:digit:]]", "7", true)]
    [InlineData("[[:digit:]]", "x", false)]
    [InlineData("*aaaaaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", false)]
    public void Matches_PatternAndName_AsShellsDo(string pattern, string name, bool expected) =>
        Assert.Equal(expected, ShellPattern.Matches(pattern, name));
}
