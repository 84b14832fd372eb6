using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Tests.Terminal;

public sealed class SecretQuestionTests
{
    [Theory]
    [InlineData("secret\r", "secret")]
    [InlineData("sex\bcret\r", "secret")]
    [InlineData("\b\bé 1\r", "é 1")]
    [InlineData("\r", null)]
    [InlineData("half\e", null)]
    public async Task Ask_WhatIsTyped_IsTheAnswerAndIsNotShown(string keys, string? expected)
    {
        using var shown = new StringWriter();
        var environment = new HostEnvironment { Output = TextWriter.Null, Error = shown, CurrentDirectory = "/" };
        var typed = new Queue<char>(keys);
        var question = new SecretQuestion(new HostConsole(environment, Verbosity.Normal, color: false), () => Key(typed.Dequeue()));

        Assert.Equal(expected, await question.AskAsync("ada@host's password: ", TestContext.Current.CancellationToken));
        Assert.Equal($"ada@host's password: {Environment.NewLine}", shown.ToString());
    }

    private static ConsoleKeyInfo Key(char c) => new(
        c,
        c switch
        {
            '\r' => ConsoleKey.Enter,
            '\b' => ConsoleKey.Backspace,
            '\e' => ConsoleKey.Escape,
            _ => ConsoleKey.None,
        },
        shift: false,
        alt: false,
        control: false);
}
