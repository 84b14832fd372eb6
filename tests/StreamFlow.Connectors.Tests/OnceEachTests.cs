namespace StreamFlow.Connectors.Tests;

public sealed class OnceEachTests
{
    [Fact]
    public async Task GetAsync_ManyAtOnce_MakesOne()
    {
        var once = new OnceEach<string, int>();
        var made = 0;
        var release = new TaskCompletionSource();
        var all = Enumerable.Range(0, 20).Select(_ => once.GetAsync("a", MakeAsync).AsTask()).ToList();
        release.SetResult();

        Assert.All(await Task.WhenAll(all), value => Assert.Equal(1, value));

        async Task<int> MakeAsync()
        {
            await release.Task;
            return Interlocked.Increment(ref made);
        }
    }

    [Fact]
    public async Task GetAsync_AfterFailure_TriesAgain()
    {
        var once = new OnceEach<string, int>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await once.GetAsync("a", () => Task.FromException<int>(new InvalidOperationException())));

        Assert.Equal(7, await once.GetAsync("a", () => Task.FromResult(7)));
    }
}
