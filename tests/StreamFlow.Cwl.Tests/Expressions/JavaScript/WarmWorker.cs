namespace StreamFlow.Cwl.Tests.Expressions.JavaScript;

/// <summary>Workers that the tests of a class share.</summary>
public sealed class WarmWorker : IAsyncDisposable
{
    internal JavaScriptHost Host { get; } = new();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
