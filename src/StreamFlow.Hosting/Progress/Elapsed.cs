namespace StreamFlow.Hosting.Progress;

/// <summary>Writes a span of time so that a person sees at once how long it was.</summary>
internal static class Elapsed
{
    /// <summary>Formats a span: <c>12 ms</c>, <c>4.2 s</c>, <c>3 min 05 s</c>, <c>2 h 07 min</c>.</summary>
    public static string Format(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => $"{(int)span.TotalMilliseconds} ms",
        { TotalMinutes: < 1 } => $"{span.TotalSeconds:0.0} s",
        { TotalHours: < 1 } => $"{span.Minutes} min {span.Seconds:00} s",
        _ => $"{(long)span.TotalHours} h {span.Minutes:00} min",
    };
}
