using System.Text;
using StreamFlow.Core.Observation;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Progress;

/// <summary>Shows a run on a terminal as it goes: a block with a line for each step, drawn again ten times a second.</summary>
/// <remarks>A run that is over before the first drawing leaves only its final block. Warnings are printed above the block.</remarks>
internal sealed class LiveView : IWorkflowObserver, IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly HostConsole _console;
    private readonly LiveBlock _block;
    private readonly RunBoard _board = new();
    private readonly Lock _lock = new();
    private readonly List<string> _above = [];
    private readonly ITimer _timer;
    private int _frame;
    private int _drawn;
    private bool _closed;

    /// <summary>Begins to show a run.</summary>
    public LiveView(HostConsole console)
    {
        _console = console;
        _block = new LiveBlock(console.Palette);
        _timer = console.Environment.Time.CreateTimer(static view => ((LiveView)view!).Draw(), this, Interval, Interval);
    }

    /// <inheritdoc/>
    public void OnEvent(WorkflowEvent workflowEvent)
    {
        lock (_lock)
        {
            _board.Follow(workflowEvent);
            switch (workflowEvent)
            {
                case WarningRaised warning:
                    _above.Add($"{_console.Palette.Caution("warning")}: {warning.Message}");
                    break;
                case JobFailed { WillRetry: true } job:
                    _above.Add($"{_console.Palette.Caution("repeating")} {job.Failure.Step} (tag {job.Failure.Tag}): {job.Failure.Reason}");
                    break;
                case DeploymentChanged { State: DeploymentState.Deploying or DeploymentState.Undeploying } deployment:
                    _above.Add($"{_console.Palette.Active(deployment.State == DeploymentState.Deploying ? "deploying" : "undeploying")} {deployment.Deployment}");
                    break;
            }
        }
    }

    /// <summary>Prints a line above the block.</summary>
    public void Say(string line)
    {
        lock (_lock)
        {
            _above.Add(line);
        }

        Draw();
    }

    /// <summary>Draws the block a last time and leaves it there.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        Draw();
        lock (_lock)
        {
            _closed = true;
        }
    }

    private void Draw()
    {
        if (!_console.Screen.TryEnter())
        {
            return; // Somebody is being asked something; what is missed is drawn the next time.
        }

        try
        {
            DrawBlock();
        }
        finally
        {
            _console.Screen.Exit();
        }
    }

    private void DrawBlock()
    {
        lock (_lock)
        {
            if (_closed)
            {
                return;
            }

            var (width, height) = _console.Environment.TerminalSize();
            var lines = _block.Draw(_board, _console.Environment.Time.GetUtcNow(), _frame++, width, Math.Max(1, height - 2));
            var text = new StringBuilder();
            if (_drawn > 0)
            {
                // Back to the first line of the block; what is below goes.
                text.Append("\e[").Append(_drawn).Append("A\r\e[J");
            }

            foreach (var line in _above)
            {
                text.AppendLine(line);
            }

            foreach (var line in lines)
            {
                text.AppendLine(line);
            }

            _above.Clear();
            _drawn = lines.Count;
            _console.Environment.Error.Write(text.ToString());
            _console.Environment.Error.Flush();
        }
    }
}
