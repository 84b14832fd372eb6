using StreamFlow.Connectors.Copies;

namespace StreamFlow.Connectors.Tests.Copies;

public sealed class CopyOnceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_SameKeyAtOnce_CopiesOnce()
    {
        var once = new CopyOnce();
        var gate = new TaskCompletionSource();
        var copies = 0;
        var all = Enumerable.Range(0, 10).Select(_ => once.RunAsync(
            "a",
            async () =>
            {
                copies++;
                await gate.Task;
            },
            Token).AsTask()).ToArray();

        gate.SetResult();
        await Task.WhenAll(all);

        Assert.Equal(1, copies);
        await once.RunAsync("a", () => { copies++; return ValueTask.CompletedTask; }, Token);
        Assert.Equal(2, copies);
    }

    [Fact]
    public async Task Run_CopyThatFails_FailsForAllWhoWaited()
    {
        var once = new CopyOnce();
        var gate = new TaskCompletionSource();
        async ValueTask Copy() => await gate.Task;
        var all = Enumerable.Range(0, 5).Select(_ => once.RunAsync("a", Copy, Token).AsTask()).ToArray();

        gate.SetException(new IOException("full"));

        foreach (var one in all)
        {
            Assert.Equal("full", (await Assert.ThrowsAsync<IOException>(() => one)).Message);
        }
    }

    [Fact]
    public async Task Run_FirstGivesUp_TheNextCopiesItself()
    {
        var once = new CopyOnce();
        using var cancellation = new CancellationTokenSource();
        var first = once.RunAsync("a", async () => await Task.Delay(Timeout.Infinite, cancellation.Token), cancellation.Token).AsTask();
        var copied = false;
        var second = once.RunAsync("a", () => { copied = true; return ValueTask.CompletedTask; }, Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await second;
        Assert.True(copied);
    }
}
