using System.IO.Pipelines;
using System.Text;
using StreamFlow.Connectors.Containers;

namespace StreamFlow.Connectors.Tests.Containers;

public sealed class EarlyOutputTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_AfterSomeWasTaken_IsAllInOrder()
    {
        var pipe = new Pipe();
        await using var output = new EarlyOutput(pipe.Reader.AsStream());
        var end = new TaskCompletionSource();
        var taking = output.TakeUntilAsync(end.Task);
        for (var i = 0; i < 100; i++)
        {
            await pipe.Writer.WriteAsync(Encoding.ASCII.GetBytes($"{i},"), Token);
        }

        end.SetResult();
        await taking;
        await pipe.Writer.WriteAsync("later"u8.ToArray(), Token);
        await pipe.Writer.CompleteAsync();

        var text = new StringBuilder();
        var buffer = new byte[7];
        int read;
        while ((read = await output.ReadAsync(buffer, Token)) > 0)
        {
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        Assert.Equal(string.Concat(Enumerable.Range(0, 100).Select(static i => $"{i},")) + "later", text.ToString());
        Assert.Equal(0, await output.ReadAsync(buffer, Token));
    }

    [Fact]
    public async Task TakeUntil_OutputEndsFirst_ReadTellsSo()
    {
        var pipe = new Pipe();
        await using var output = new EarlyOutput(pipe.Reader.AsStream());
        await pipe.Writer.CompleteAsync();

        await output.TakeUntilAsync(new TaskCompletionSource().Task);

        Assert.Equal(0, await output.ReadAsync(new byte[10], Token));
    }
}
