using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StreamFlow.Connectors.Tests.Containers.Singularity;

/// <summary>A web server with one image, which counts how often it is fetched.</summary>
internal sealed class ImageServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _image;
    private readonly Task _serving;
    private int _downloads;

    private ImageServer(string image)
    {
        _image = image;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Gets the address of the image, which no other server has had.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{Path.GetFileNameWithoutExtension(_image)}-{GetHashCode():x}.sif";

    public int Downloads => Volatile.Read(ref _downloads);

    public static ImageServer Start(string image) => new(image);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var request = await reader.ReadLineAsync(_end.Token) ?? string.Empty;
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 })
        {
            // The headers say nothing that matters here.
        }

        var image = await File.ReadAllBytesAsync(_image, _end.Token);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {image.Length}\r\nConnection: close\r\n\r\n"), _end.Token);
        if (request.StartsWith("GET", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _downloads);
            await stream.WriteAsync(image, _end.Token);
        }
    }
}
