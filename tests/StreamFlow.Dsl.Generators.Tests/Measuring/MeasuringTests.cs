namespace StreamFlow.Dsl.Generators.Tests.Measuring;

public sealed class MeasuringTests(ITestOutputHelper output)
{
    [Fact]
    public void Generate_LargeDeclaration_IsMeasuredOnRequest()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("STREAMFLOW_MEASURE") == "1", "Set STREAMFLOW_MEASURE=1 to measure the generator.");

        var (cold, afterEdit) = ColdGeneration.Measure(100, 1_000);

        output.WriteLine($"100 deployments, 1,000 bindings: cold {cold.TotalMilliseconds:F0} ms, after an unrelated edit {afterEdit.TotalMilliseconds:F0} ms");
    }
}
