using System.Net;
using System.Text;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

/// <summary>A registry of images that has none, and counts who asks. Engines talk to one on this machine without encryption.</summary>
internal sealed class StubRegistry : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Task _answering;
    private int _manifests;

    private StubRegistry(HttpListener listener, string address)
    {
        _listener = listener;
        Address = address;
        _answering = AnswerAsync();
    }

    public string Address { get; }

    /// <summary>Gets how often an image was asked for.</summary>
    public int Manifests => _manifests;

    public static Task<StubRegistry> StartAsync(CancellationToken cancellationToken)
    {
        for (var port = 18_400; ; port++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return Task.FromResult(new StubRegistry(listener, $"127.0.0.1:{port}"));
            }
            catch (HttpListenerException)
            {
                listener.Close(); // The port is taken.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _answering;
    }

    private async Task AnswerAsync()
    {
        while (true)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var isManifest = context.Request.Url!.AbsolutePath.Contains("/manifests/", StringComparison.Ordinal);
                if (isManifest)
                {
                    Interlocked.Increment(ref _manifests);
                    await Task.Delay(500); // Time for the others to come.
                }

                context.Response.StatusCode = isManifest ? 404 : 200;
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("""{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}"""));
                context.Response.Close();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
