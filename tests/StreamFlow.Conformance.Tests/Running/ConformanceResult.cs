using StreamFlow.Conformance.Tests.Suite;

namespace StreamFlow.Conformance.Tests.Running;

/// <summary>The result of one test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Reason">Why it failed or was skipped; empty when it passed.</param>
internal sealed record ConformanceResult(ConformanceTest Test, ConformanceOutcome Outcome, TimeSpan Elapsed, string Reason = "");
