using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StreamFlow.Engine.Tests.Running;

/// <summary>A web server on this machine with a few files, which counts how often each is asked for.</summary>
internal sealed class WebFiles : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly List<string> _requests = [];
    private readonly Task _serving;

    public WebFiles()
    {
        Root = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Root);
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Gets the address of the server.</summary>
    public string Root { get; }

    /// <summary>Gets the paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Adds a file under its path as an address has it.</summary>
    public void Add(string path, string text) => _files.Add(path, text);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = context.Request.RawUrl![1..];
            lock (_requests)
            {
                _requests.Add(path);
            }

            using var response = context.Response;
            if (_files.TryGetValue(path, out var text))
            {
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
            else
            {
                response.StatusCode = (int)HttpStatusCode.NotFound;
            }
        }
    }
}
