using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.TestKit;

public abstract partial class ConnectorContract
{
    [Fact]
    public async Task Shell_Answers_HoldExactlyWhatWasWritten()
    {
        await using var shell = await Connector.OpenShellAsync(Location, Token);

        var result = await shell.RunAsync(ShellCommand.FromScript("printf 'a\\nb'; printf '%s' 'c d' >&2; exit 3"), null, Token);
        var empty = await shell.RunAsync(new ShellCommand("true"), null, Token);

        Assert.Equal((3, "a\nb", "c d"), (result.ExitCode, result.StandardOutput, result.StandardError));
        Assert.Equal((0, string.Empty, string.Empty), (empty.ExitCode, empty.StandardOutput, empty.StandardError));
    }

    [Theory]
    [InlineData("exit 9", 9)]
    [InlineData("exec false", 1)]
    [InlineData("cd /; X=1; set -e; false; echo no", 1)]
    public async Task Shell_CommandThatChangesTheShell_LeavesItAsItWas(string script, int expected)
    {
        await using var shell = await Connector.OpenShellAsync(Location, Token);
        var before = (await shell.RunAsync(new ShellCommand("pwd"), null, Token)).StandardOutput;

        Assert.Equal(expected, (await shell.RunAsync(ShellCommand.FromScript(script), null, Token)).ExitCode);

        Assert.Equal(before, (await shell.RunAsync(ShellCommand.FromScript("pwd; false; printf %s \"${X-}\""), null, Token)).StandardOutput);
    }

    [Theory]
    [InlineData("echo 'unbalanced")]
    [InlineData("if true; then")]
    [InlineData("echo )")]
    [InlineData("cat <<EOF")]
    public async Task Shell_TextThatIsNoCommand_FailsAlone(string script)
    {
        await using var shell = await Connector.OpenShellAsync(Location, Token);

        await shell.RunAsync(ShellCommand.FromScript(script), null, Token);

        Assert.Equal("next\n", (await shell.RunAsync(new ShellCommand("echo", "next"), null, Token)).StandardOutput);
    }

    [Fact]
    public async Task Shell_MuchOutput_ComesBackWhole()
    {
        await using var shell = await Connector.OpenShellAsync(Location, Token);

        var result = await shell.RunAsync(ShellCommand.FromScript("yes 0123456789abcde | head -c 4194304; yes x | head -c 100000 >&2"), null, Token);

        Assert.Equal((4194304, 100000), (result.StandardOutput.Length, result.StandardError.Length));
    }

    [Fact]
    public async Task Shell_InputOfACommand_IsNotThatOfTheShell()
    {
        await using var shell = await Connector.OpenShellAsync(Location, Token);

        Assert.Equal(string.Empty, (await shell.RunAsync(new ShellCommand("cat"), TimeSpan.FromSeconds(20), Token)).StandardOutput);
        Assert.Equal("next\n", (await shell.RunAsync(new ShellCommand("echo", "next"), null, Token)).StandardOutput);
    }

    [Fact]
    public async Task Shell_Timeout_EndsTheCommandAndKeepsTheShell()
    {
        await using var shell = await Connector.OpenShellAsync(Location, Token);

        await Assert.ThrowsAsync<TimeoutException>(async () => await shell.RunAsync(new ShellCommand("sleep", UniqueSleep()), TimeSpan.FromSeconds(1), Token));

        Assert.Equal("next\n", (await shell.RunAsync(new ShellCommand("echo", "next"), null, Token)).StandardOutput);
    }

    [Fact]
    public async Task Streams_AnyBytes_PassUnchanged()
    {
        var bytes = new byte[3_000_001];
        new Random(5).NextBytes(bytes);

        await using (var writer = await Connector.OpenWriterAsync(Location, ShellCommand.FromScript($"cat >{ShellCommand.Quote(At("data"))}"), Token))
        {
            await writer.WriteAsync(bytes, Token);
        }

        await using var reader = await Connector.OpenReaderAsync(Location, new ShellCommand("cat", At("data")), Token);
        using var read = new MemoryStream();
        await reader.CopyToAsync(read, Token);
        Assert.True(bytes.AsSpan().SequenceEqual(read.GetBuffer().AsSpan(0, (int)read.Length)));
    }

    [Fact]
    public async Task Reader_CommandThatFails_RaisesAtTheEnd()
    {
        await using var reader = await Connector.OpenReaderAsync(Location, ShellCommand.FromScript("echo some; echo why >&2; exit 4"), Token);

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => reader.CopyToAsync(Stream.Null, Token));

        Assert.Contains("why", error.Message, StringComparison.Ordinal);
        Assert.Contains("4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writer_CommandThatFails_RaisesAtTheEnd()
    {
        var writer = await Connector.OpenWriterAsync(Location, ShellCommand.FromScript("cat >/dev/null; echo why >&2; exit 4"), Token);
        await writer.WriteAsync("data"u8.ToArray(), Token);

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(async () => await writer.DisposeAsync());

        Assert.Contains("why", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_LeftInTheMiddle_LetsGoOfTheCommand()
    {
        await using (var reader = await Connector.OpenReaderAsync(Location, new ShellCommand("yes"), Token))
        {
            Assert.True(await reader.ReadAsync(new byte[1000], Token) > 0);
        }

        Assert.Equal("next\n", (await RunAsync("echo", "next")).StandardOutput);
    }

    [Fact]
    public async Task Channel_BothDirections_AreOpenAtOnce()
    {
        await using var channel = await Connector.OpenChannelAsync(Location, new ShellCommand("cat"), Token);
        var buffer = new byte[5];
        for (var i = 0; i < 3; i++)
        {
            await channel.StandardInput.WriteAsync("hello"u8.ToArray(), Token);
            await channel.StandardOutput.ReadExactlyAsync(buffer, Token);
            Assert.Equal("hello"u8.ToArray(), buffer);
        }

        await channel.StandardInput.DisposeAsync();
        Assert.Equal(0, await channel.WaitAsync(Token));
    }
}
