using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Processes;

/// <summary>A pair of connected sockets, one end of which becomes a standard stream of a child.</summary>
internal sealed unsafe class ChildSocket : IDisposable
{
    private const int Unix = 1;
    private const int ByteStream = 1;
    private const int SetDescriptorFlags = 2;
    private const int CloseOnExec = 1;
    private int _childEnd;

    public ChildSocket()
    {
        // Linux sets the flag in the same call, so that no child started meanwhile inherits an end.
        var ends = stackalloc int[2];
        var type = OperatingSystem.IsLinux() ? ByteStream | 0x80000 : ByteStream;
        if (LibC.SocketPair(Unix, type, 0, ends) != 0)
        {
            throw new IOException($"cannot make a pair of sockets: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        _ = LibC.Control(ends[0], SetDescriptorFlags, CloseOnExec);
        _ = LibC.Control(ends[1], SetDescriptorFlags, CloseOnExec);
        _childEnd = ends[1];
        Stream = new NetworkStream(new Socket(new SafeSocketHandle(ends[0], ownsHandle: true)), ownsSocket: true);
    }

    /// <summary>Gets this process's end; reading it ends when the child has closed its own.</summary>
    public NetworkStream Stream { get; }

    public int ChildEnd => _childEnd;

    public void CloseChildEnd()
    {
        if (_childEnd >= 0)
        {
            _ = LibC.Close(_childEnd);
            _childEnd = -1;
        }
    }

    public void Dispose()
    {
        CloseChildEnd();
        Stream.Dispose();
    }
}
