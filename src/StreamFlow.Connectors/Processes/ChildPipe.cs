using System.IO.Pipes;

namespace StreamFlow.Connectors.Processes;

/// <summary>One standard stream of a child that this process holds the other end of: a pipe, or a pair of sockets.</summary>
internal sealed class ChildPipe : IDisposable
{
    private readonly AnonymousPipeServerStream? _pipe;
    private readonly ChildSocket? _socket;

    public ChildPipe(PipeDirection direction, bool isSocket)
    {
        if (isSocket)
        {
            _socket = new ChildSocket();
        }
        else
        {
            _pipe = new AnonymousPipeServerStream(direction);
        }
    }

    public Stream Stream => (Stream?)_socket?.Stream ?? _pipe!;

    public int ChildEnd => _socket?.ChildEnd ?? (int)_pipe!.ClientSafePipeHandle.DangerousGetHandle();

    public void CloseChildEnd()
    {
        _pipe?.DisposeLocalCopyOfClientHandle();
        _socket?.CloseChildEnd();
    }

    public void Dispose()
    {
        _pipe?.Dispose();
        _socket?.Dispose();
    }
}
