using System.Diagnostics;
using StreamFlow.Connectors.Shells;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Connectors.Tests.Shells;

/// <summary>What becomes of a shell whose connection has ended.</summary>
public sealed class ShellScriptTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Lost_NobodyAsks_EndsItsJobsAndItself()
    {
        using var shell = Start(out var token);
        var directory = await GreetAsync(shell);
        await shell.StandardInput.WriteAsync($"sf_b 1 'exec ${{3:+\"$3\"}} sh -c \": >{_directory.At("begun")}; sleep 1000 & wait\" 4>&-'\n");
        await shell.StandardInput.FlushAsync(Token);
        var job = await BegunAsync(shell, token);
        await WaitForAsync(() => File.Exists(_directory.At("begun")));

        shell.StandardInput.Close();

        await shell.WaitForExitAsync(Token);
        await WaitForAsync(() => !Directory.Exists($"/proc/{job}"));
        Assert.False(Directory.Exists(directory));
    }

    [Fact]
    public async Task Lost_SomebodyAsks_KeepsItsJobs()
    {
        using var shell = Start(out var token);
        var directory = await GreetAsync(shell);
        await shell.StandardInput.WriteAsync($"sf_b 1 'exec ${{3:+\"$3\"}} sh -c \"sleep 6; : >{_directory.At("done")}\" 4>&-'\n");
        await shell.StandardInput.FlushAsync(Token);
        await BegunAsync(shell, token);

        shell.StandardInput.Close();
        for (var i = 0; i < 100 && !File.Exists(_directory.At("done")); i++)
        {
            await File.WriteAllTextAsync(Path.Join(directory, "x"), string.Empty, Token);
            await Task.Delay(100, Token);
        }

        Assert.True(File.Exists(_directory.At("done")));
        await shell.WaitForExitAsync(Token);
        Assert.False(Directory.Exists(directory));
    }

    // The real one waits ten seconds at a time.
    private static Process Start(out string token)
    {
        token = Guid.NewGuid().ToString("N");
        var shell = Process.Start(new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = ShellScript.Create(token, 1000);
        Assert.Contains("sleep 10\n", text, StringComparison.Ordinal);
        shell.StandardInput.Write(text.Replace("sleep 10\n", "sleep 0.1\n", StringComparison.Ordinal));
        return shell;
    }

    private static async Task<string> GreetAsync(Process shell)
    {
        await shell.StandardInput.FlushAsync(Token);
        return (await shell.StandardOutput.ReadLineAsync(Token))!.Split(' ')[3];
    }

    private static async Task<int> BegunAsync(Process shell, string token)
    {
        var line = await shell.StandardError.ReadLineAsync(Token);
        Assert.StartsWith($"{token} P 1 ", line, StringComparison.Ordinal);
        return int.Parse(line!.Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        for (var i = 0; i < 200 && !condition(); i++)
        {
            await Task.Delay(50, Token);
        }

        Assert.True(condition());
    }
}
