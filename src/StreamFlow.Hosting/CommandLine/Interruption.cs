using System.Runtime.InteropServices;

namespace StreamFlow.Hosting.CommandLine;

/// <summary>Turns Ctrl-C, SIGTERM and a closed terminal into a cancellation; a second signal ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly Action<PosixSignal> _announce;
    private readonly PosixSignalRegistration[] _registrations;
    private int _count;
    private PosixSignal _first;

    /// <summary>Begins to listen.</summary>
    /// <param name="announce">Is told about the first signal, on another thread.</param>
    public Interruption(Action<PosixSignal> announce)
    {
        _announce = announce;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal),
        ];
    }

    /// <summary>Gets the token that is cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Gets the signal that came first; null when none came.</summary>
    public PosixSignal? Signal => Volatile.Read(ref _count) > 0 ? _first : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (Interlocked.Increment(ref _count) > 1)
        {
            // The default action then ends the process; children that were not stopped by now are orphans.
            return;
        }

        context.Cancel = true;
        _first = context.Signal;
        _announce(context.Signal);
        _source.Cancel();
    }
}
