using System.Net;
using System.Net.Sockets;

namespace StreamFlow.Connectors.Tests.Ssh;

/// <summary>Stands between a client and a server of this machine and counts what goes to the server.</summary>
internal sealed class CountingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;
    private long _bytes;

    public CountingProxy(int server)
    {
        _listener.Start();
        _serving = ServeAsync(server);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _ = _serving.ContinueWith(static task => task.Exception, TaskScheduler.Default);
        _end.Dispose();
    }

    private async Task ServeAsync(int server)
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            var other = new TcpClient();
            await other.ConnectAsync(IPAddress.Loopback, server, _end.Token);
            _ = PassAsync(client, other, isCounted: true);
            _ = PassAsync(other, client, isCounted: false);
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, bool isCounted)
    {
        var buffer = new byte[65536];
        try
        {
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer)) > 0)
            {
                Interlocked.Add(ref _bytes, isCounted ? read : 0);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One side has closed the connection.
        }

        to.Close();
    }
}
