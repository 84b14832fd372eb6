using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Processes;

/// <summary>Learns from SIGCHLD that children have ended, so that nothing has to wait for each. Children that others started are left alone.</summary>
internal sealed unsafe class ChildReaper : IDisposable
{
    private const int ByProcessId = 1;
    private const int Exited = 4;
    private static readonly int LeaveWaitable = OperatingSystem.IsMacOS() ? 0x20 : 0x01000000;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, ChildProcess> _children = [];
    private PosixSignalRegistration? _registration;
    private bool _isDisposed;

    /// <summary>Must be called before the first child is started: a child may end at any time.</summary>
    /// <exception cref="ObjectDisposedException">Nothing is to be started any more.</exception>
    public void Listen()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(PosixProcessLauncher));
            Register();
        }
    }

    public void Watch(ChildProcess child)
    {
        lock (_lock)
        {
            _children.Add(child.Id, child);
            Register(); // Disposed while the child was being started, it no longer listens.
            TryReap(child); // It may have ended before it was known here.
            StopIfDone();
        }
    }

    /// <summary>Stops listening once the last child has ended: somebody may still wait for it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            StopIfDone();
        }
    }

    private static bool HasEnded(int id)
    {
        var info = stackalloc byte[LibC.OpaqueSize];
        new Span<byte>(info, LibC.OpaqueSize).Clear();
        return LibC.WaitForState(ByProcessId, (uint)id, info, Exited | LibC.NoHang | LeaveWaitable) != 0 || *(int*)info != 0;
    }

    private void ReapAll()
    {
        lock (_lock)
        {
            foreach (var child in _children.Values)
            {
                TryReap(child); // Removal during enumeration is allowed.
            }

            StopIfDone();
        }
    }

    private void Register()
    {
        if (!OperatingSystem.IsWindows())
        {
            _registration ??= PosixSignalRegistration.Create(PosixSignal.SIGCHLD, _ => ReapAll());
        }
    }

    private void StopIfDone()
    {
        if (_isDisposed && _children.Count == 0)
        {
            _registration?.Dispose();
            _registration = null;
        }
    }

    private void TryReap(ChildProcess child)
    {
        if (!HasEnded(child.Id))
        {
            return;
        }

        // While the leader is not reaped its number cannot belong to anybody else, so this is the moment to end what it left behind.
        _ = LibC.Signal(-child.Id, LibC.Kill);
        int status;
        int result;
        do
        {
            result = LibC.WaitForProcess(child.Id, &status, 0);
        }
        while (result < 0 && Marshal.GetLastPInvokeError() == LibC.InterruptedCall);

        _children.Remove(child.Id);
        if (result == child.Id)
        {
            child.SetExit((status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f));
        }
        else
        {
            child.SetLost(new WorkflowExecutionException(
                $"process {child.Id} ended, but something else in this program took its exit code"));
        }
    }
}
