using StreamFlow.Connectors.Processes;
using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Running;

/// <summary>What starts processes and evaluates expressions: made once, so that the worker which checked the JavaScript of a document is warm for its run.</summary>
internal sealed class ExpressionHost : IAsyncDisposable
{
    private readonly PosixProcessLauncher _processes;

    /// <summary>Makes a host; nothing is started before the first piece of JavaScript.</summary>
    public ExpressionHost(HostEnvironment environment)
    {
        _processes = new PosixProcessLauncher(environment.Time);
        Expressions = ExpressionEvaluator.Create(_processes, new ExpressionOptions(), environment.Time, environment.Variable);
    }

    /// <summary>Gets what starts processes.</summary>
    public IProcessLauncher Processes => _processes;

    /// <summary>Gets what evaluates expressions.</summary>
    public IExpressionEvaluator Expressions { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Expressions.DisposeAsync();
        _processes.Dispose();
    }
}
