namespace StreamFlow.Testing;

/// <summary>A test run did not end as the test expects, or did not give what was accepted.</summary>
/// <param name="message">What is different, and what the run said.</param>
public sealed class TestRunException(string message) : Exception(message);
