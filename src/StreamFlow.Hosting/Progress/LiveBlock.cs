using System.Text;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Progress;

/// <summary>Draws the steps of a run as a block of lines, one a step, for a terminal.</summary>
internal sealed class LiveBlock(Palette palette)
{
    private const int BarWidth = 20;
    private const int MostOfPath = 40;

    private static readonly string[] Spinner = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

    /// <summary>Draws the block as it is at a moment.</summary>
    /// <param name="board">The steps.</param>
    /// <param name="now">The moment.</param>
    /// <param name="frame">Which picture of the spinner to use.</param>
    /// <param name="width">How many characters a line may have.</param>
    /// <param name="height">How many lines the block may have.</param>
    public List<string> Draw(RunBoard board, DateTimeOffset now, int frame, int width, int height)
    {
        var lines = new List<string>(Math.Min(board.Rows.Count, height));
        var pathWidth = 4;
        foreach (var row in board.Rows)
        {
            pathWidth = Math.Clamp(row.Path.Length, pathWidth, MostOfPath);
        }

        var hidden = 0;
        var toHide = board.Rows.Count - height + 1;
        foreach (var row in board.Rows)
        {
            // Steps that wait or are done give way to those that run when the terminal is too small for all.
            if (board.Rows.Count > height && hidden < toHide && row.Counts.Running == 0)
            {
                hidden++;
            }
            else if (lines.Count < height - 1 || board.Rows.Count <= height)
            {
                lines.Add(Line(row, now, frame, pathWidth, width));
            }
            else
            {
                hidden++;
            }
        }

        if (hidden > 0)
        {
            lines.Add(palette.Faint($"  … and {hidden} more steps, {CountDone(board)} of {board.Rows.Count} steps done"));
        }

        return lines;
    }

    private static int CountDone(RunBoard board)
    {
        var done = 0;
        foreach (var row in board.Rows)
        {
            done += row.Ended is null ? 0 : 1;
        }

        return done;
    }

    private string Line(StepRow row, DateTimeOffset now, int frame, int pathWidth, int width)
    {
        var counts = row.Counts;
        var path = row.Path.Length > pathWidth ? string.Concat("…", row.Path.AsSpan(row.Path.Length - pathWidth + 1)) : row.Path.PadRight(pathWidth);
        var count = counts.Total == 0 ? "-" : $"{row.Done}/{counts.Total}";
        var time = row.Began is null ? string.Empty : Elapsed.Format(row.ElapsedAt(now));
        var running = counts.Running > 0 ? $"{counts.Running} running" : string.Empty;
        var head = $"{path}  {count,11}  {running,-11} {time,9}";

        // Without room for the bar and the target the figures come first; one column stays free against wrapping.
        var room = width - 3 - head.Length;
        if (room < 0)
        {
            return $"{Mark(row, frame)} {head[..Math.Max(0, width - 3)]}";
        }

        var bar = room >= BarWidth + 2 ? "  " + Bar(row) : string.Empty;
        room -= bar.Length == 0 ? 0 : BarWidth + 2;
        var targets = room >= row.Targets.Length + 2 ? palette.Faint("  " + row.Targets) : string.Empty;
        return $"{Mark(row, frame)} {(row.Began is null && row.Ended is null ? palette.Faint(head) : head)}{bar}{targets}";
    }

    private string Mark(StepRow row, int frame) => row switch
    {
        { Counts.Failed: > 0 } => palette.Bad("✗"),
        { Ended: not null, IsSkipped: true } => palette.Caution("-"),
        { Ended: not null } => palette.Good("✓"),
        { Counts.Running: > 0 } => palette.Active(Spinner[frame % Spinner.Length]),
        _ => palette.Faint("·"),
    };

    private string Bar(StepRow row)
    {
        var total = Math.Max(1, row.Counts.Total);
        var done = (int)((long)BarWidth * row.Done / total);
        var running = Math.Min(BarWidth - done, (int)Math.Ceiling((double)BarWidth * row.Counts.Running / total));
        return new StringBuilder()
            .Append(palette.Good(new string('━', done)))
            .Append(palette.Active(new string('━', running)))
            .Append(palette.Faint(new string('─', BarWidth - done - running)))
            .ToString();
    }
}
