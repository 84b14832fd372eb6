namespace StreamFlow.TestKit.Servers;

/// <summary>
/// The servers that integration tests need; the scripts of <c>tests/testbed</c> start them. A test without its server is skipped with
/// the reason. It fails instead where the variable <c>STREAMFLOW_TESTBED</c> is <c>required</c>, or names the server among its words, as in
/// <c>ssh docker</c>.
/// </summary>
public static class Testbed
{
    private static readonly HashSet<string> Required =
        [.. Environment.GetEnvironmentVariable("STREAMFLOW_TESTBED")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []];

    /// <summary>Gets the directory under which the scripts keep their state.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("TESTBED_DIR") is { Length: > 0 } directory ? directory : "/tmp/streamflow-testbed";

    /// <summary>Skips or fails the test when its server is not there.</summary>
    /// <param name="server">The name of the server, which is that of its script: <c>ssh</c>, <c>docker</c>, <c>singularity</c>, <c>slurm</c>.</param>
    /// <param name="isThere">Whether it is.</param>
    /// <param name="reason">What is missing, and how to get it.</param>
    public static void Require(string server, bool isThere, string reason)
    {
        if (Required.Contains("required") || Required.Contains(server))
        {
            Assert.True(isThere, reason);
        }

        Assert.SkipUnless(isThere, reason);
    }
}
