namespace StreamFlow.Connectors.Tests;

public sealed class OnceEachTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetAsync_WhoMakesItGivesUp_TheOtherMakesIt()
    {
        var once = new OnceEach<string, int>();
        using var gone = new CancellationTokenSource();
        var first = once.GetAsync("a", async () => { await Task.Delay(Timeout.Infinite, gone.Token); return 1; }, gone.Token).AsTask();
        var second = once.GetAsync("a", () => Task.FromResult(2), Token).AsTask();

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task GetAsync_WhoWaitsGivesUp_TheOthersGetIt()
    {
        var once = new OnceEach<string, int>();
        using var gone = new CancellationTokenSource();
        var result = new TaskCompletionSource<int>();
        var first = once.GetAsync("a", () => result.Task, Token).AsTask();
        var second = once.GetAsync("a", () => Task.FromResult(2), gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        var third = once.GetAsync("a", () => Task.FromResult(3), Token).AsTask();
        result.SetResult(1);

        Assert.Equal(1, await first);
        Assert.Equal(1, await third);
    }

    [Fact]
    public async Task GetAsync_ManyAtOnce_MakesOne()
    {
        var once = new OnceEach<string, int>();
        var made = 0;
        var release = new TaskCompletionSource();
        var all = Enumerable.Range(0, 20).Select(_ => once.GetAsync("a", MakeAsync, Token).AsTask()).ToList();
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
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await once.GetAsync("a", () => Task.FromException<int>(new InvalidOperationException()), Token));

        Assert.Equal(7, await once.GetAsync("a", () => Task.FromResult(7), Token));
    }
}
