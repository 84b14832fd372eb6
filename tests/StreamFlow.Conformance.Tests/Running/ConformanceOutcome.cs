namespace StreamFlow.Conformance.Tests.Running;

/// <summary>How a test of the suite ended.</summary>
internal enum ConformanceOutcome
{
    /// <summary>As the suite expects.</summary>
    Passed,

    /// <summary>Otherwise.</summary>
    Failed,

    /// <summary>The runner said that it does not have the feature (exit code 33).</summary>
    Unsupported,

    /// <summary>The test was not run.</summary>
    Skipped,
}
