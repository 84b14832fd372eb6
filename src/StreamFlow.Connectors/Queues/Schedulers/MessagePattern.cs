using System.Text.RegularExpressions;

namespace StreamFlow.Connectors.Queues.Schedulers;

/// <summary>Finds the option that a scheduler's message is about.</summary>
/// <param name="Text">What the message contains.</param>
/// <param name="Option">The key of the option.</param>
internal sealed record MessagePattern(string Text, string Option)
{
    /// <summary>Finds the option; null when no pattern fits.</summary>
    public static string? Find(IReadOnlyList<MessagePattern> patterns, string message) =>
        patterns.FirstOrDefault(pattern => message.Contains(pattern.Text, StringComparison.OrdinalIgnoreCase))?.Option;

    /// <summary>Gives what a command said about its failure, on one line and without its own name.</summary>
    public static string Clean(string text, int exitCode)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => !line.StartsWith("usage:", StringComparison.Ordinal) && !line.StartsWith("Try ", StringComparison.Ordinal) && !line.StartsWith('[') && line != "qsub --version")
            .Select(static line => Regex.Replace(line, "^(sbatch|qsub|flux-batch|flux batch)?:? ?(error|ERROR):? ", string.Empty, RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Take(4)
            .ToList();
        return lines.Count > 0 ? string.Join("; ", lines) : $"exit code {exitCode} and no message";
    }
}
