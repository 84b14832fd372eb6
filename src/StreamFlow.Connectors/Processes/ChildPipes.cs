using System.IO.Pipes;
using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Processes;

/// <summary>This process's ends of the standard streams of a child that are not files.</summary>
internal sealed class ChildPipes : IDisposable
{
    private readonly ChildPipe? _input;
    private readonly ChildPipe? _output;
    private readonly ChildPipe? _error;

    public ChildPipes(ProcessRequest request)
    {
        _input = request.StandardInput is null ? new ChildPipe(PipeDirection.Out, request.UsesSockets) : null;
        _output = request.StandardOutput is null ? new ChildPipe(PipeDirection.In, request.UsesSockets) : null;
        _error = request.StandardError is null ? new ChildPipe(PipeDirection.In, request.UsesSockets) : null;
    }

    public Stream Input => _input?.Stream ?? Stream.Null;

    public Stream Output => _output?.Stream ?? Stream.Null;

    public Stream Error => _error?.Stream ?? Stream.Null;

    public int? ChildInput => _input?.ChildEnd;

    public int? ChildOutput => _output?.ChildEnd;

    public int? ChildError => _error?.ChildEnd;

    public void CloseChildEnds()
    {
        _input?.CloseChildEnd();
        _output?.CloseChildEnd();
        _error?.CloseChildEnd();
    }

    public void Dispose()
    {
        _input?.Dispose();
        _output?.Dispose();
        _error?.Dispose();
    }
}
