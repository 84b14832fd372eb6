namespace StreamFlow.TestKit.Processes;

/// <summary>How a command ended.</summary>
public sealed record DotnetResult(int ExitCode, string Output, string Error)
{
    /// <summary>Fails the test with the whole output unless the command succeeded.</summary>
    public DotnetResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }

    /// <summary>Fails the test with the whole output unless the command failed.</summary>
    public DotnetResult Failed()
    {
        Assert.True(ExitCode != 0, $"it succeeded\n{Output}\n{Error}");
        return this;
    }
}
