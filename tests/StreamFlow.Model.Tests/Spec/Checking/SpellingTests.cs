using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Checking;

public sealed class SpellingTests
{
    private static readonly string[] Names =
        ["maxConcurrentJobs", "maxConnections", "pollingInterval", "retry_delay", "image", "env", "envFile", "logOpts", "dns", "dnsSearch"];

    [Theory]
    [InlineData("maxConcurentJobs", "maxConcurrentJobs")]
    [InlineData("max_concurrent_jobs", "maxConcurrentJobs")]
    [InlineData("MaxConcurrentJobs", "maxConcurrentJobs")]
    [InlineData("maxJobs", "maxConcurrentJobs")]
    [InlineData("retryDelay", "retry_delay")]
    [InlineData("imgae", "image")]
    [InlineData("interval", "pollingInterval")]
    [InlineData("envs", "env")]
    [InlineData("dn", "dns")]
    [InlineData("max", null)]
    [InlineData("somethingElse", null)]
    [InlineData("", null)]
    public void Nearest_Word_IsTheOneThatWasMeant(string word, string? expected) => Assert.Equal(expected, Spelling.Nearest(word, Names));
}
