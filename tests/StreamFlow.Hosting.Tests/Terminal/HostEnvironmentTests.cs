using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Tests.Terminal;

public sealed class HostEnvironmentTests
{
    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(false, null, null, false)]
    [InlineData(true, "1", null, false)]
    [InlineData(true, null, "dumb", false)]
    public void UseColor_Auto_AsksTheTerminalAndTheUser(bool isTerminal, string? noColor, string? term, bool expected)
    {
        var terminal = new FakeTerminal { IsTerminal = isTerminal }.With("NO_COLOR", noColor ?? string.Empty).With("TERM", term ?? "xterm");
        Assert.Equal(expected, terminal.Environment.UseColor(ColorMode.Auto));
    }

    [Fact]
    public void UseColor_Always_BeatsThePipeAndTheVariable() =>
        Assert.True(new FakeTerminal().With("NO_COLOR", "1").Environment.UseColor(ColorMode.Always));
}
