using System.IO.Pipes;
using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Processes;

/// <summary>Pipes to the standard streams of a child that are not files.</summary>
internal sealed class ChildPipes : IDisposable
{
    private readonly AnonymousPipeServerStream? _input;
    private readonly AnonymousPipeServerStream? _output;
    private readonly AnonymousPipeServerStream? _error;

    public ChildPipes(ProcessRequest request)
    {
        _input = request.StandardInput is null ? new AnonymousPipeServerStream(PipeDirection.Out) : null;
        _output = request.StandardOutput is null ? new AnonymousPipeServerStream(PipeDirection.In) : null;
        _error = request.StandardError is null ? new AnonymousPipeServerStream(PipeDirection.In) : null;
    }

    public Stream Input => _input ?? Stream.Null;

    public Stream Output => _output ?? Stream.Null;

    public Stream Error => _error ?? Stream.Null;

    public int? ChildInput => Descriptor(_input);

    public int? ChildOutput => Descriptor(_output);

    public int? ChildError => Descriptor(_error);

    public void CloseChildEnds()
    {
        _input?.DisposeLocalCopyOfClientHandle();
        _output?.DisposeLocalCopyOfClientHandle();
        _error?.DisposeLocalCopyOfClientHandle();
    }

    public void Dispose()
    {
        _input?.Dispose();
        _output?.Dispose();
        _error?.Dispose();
    }

    private static int? Descriptor(AnonymousPipeServerStream? pipe) => (int?)pipe?.ClientSafePipeHandle.DangerousGetHandle();
}
