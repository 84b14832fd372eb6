namespace StreamFlow.Connectors.TestKit;

/// <summary>The servers that integration tests need. A test without its server is skipped with the reason, or fails where <c>STREAMFLOW_TESTBED=required</c> is set.</summary>
public static class Testbed
{
    /// <summary>Gets the directory under which the scripts of <c>tests/testbed</c> keep their state.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("TESTBED_DIR") is { Length: > 0 } directory ? directory : "/tmp/streamflow-testbed";

    /// <summary>Skips or fails the test when its server is not there.</summary>
    /// <param name="isThere">Whether it is.</param>
    /// <param name="reason">What is missing, and which script starts it.</param>
    public static void Require(bool isThere, string reason)
    {
        if (Environment.GetEnvironmentVariable("STREAMFLOW_TESTBED") == "required")
        {
            Assert.True(isThere, reason);
        }

        Assert.SkipUnless(isThere, reason);
    }
}
