using StreamFlow.Cwl.Expressions.JavaScript.Protocol;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>Puts into words why a worker has ended.</summary>
internal static class WorkerDeath
{
    private const int Killed = 128 + 9;

    /// <summary>Describes the end of a worker at an evaluation.</summary>
    /// <param name="complaint">What it said on standard error.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="options">The limits.</param>
    public static string Describe(string complaint, int exitCode, ExpressionOptions options)
    {
        if (complaint.Contains(WorkerProtocol.StackOverflow, StringComparison.OrdinalIgnoreCase))
        {
            return "RangeError: too much recursion.";
        }

        return complaint.Contains(WorkerProtocol.OutOfMemory, StringComparison.OrdinalIgnoreCase)
            || complaint.Contains("OutOfMemory", StringComparison.OrdinalIgnoreCase)
            || exitCode == Killed
            ? $"it used more memory than the {options.MaximumMemory >> 20} MiB that an evaluation may use, and was ended."
            : $"its process ended unexpectedly (exit code {exitCode}).{Quote(complaint)}";
    }

    /// <summary>Describes the end of a worker that never got ready.</summary>
    public static string DescribeStart(string complaint, int exitCode) =>
        $"a process for JavaScript was started, but ended at once (exit code {exitCode}).{Quote(complaint)}";

    private static string Quote(string complaint)
    {
        var text = complaint.Trim();
        return text.Length == 0 ? string.Empty : $" It said: {text[..Math.Min(text.Length, 400)]}";
    }
}
