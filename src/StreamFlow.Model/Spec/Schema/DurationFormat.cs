namespace StreamFlow;

/// <summary>How a length of time is written in the file.</summary>
public enum DurationFormat
{
    /// <summary>A whole number of seconds, as in <c>30</c>.</summary>
    Seconds,

    /// <summary>Go's notation, a string of numbers with units, as in <c>1h30m</c>, <c>90s</c> or <c>500ms</c>.</summary>
    Go,

    /// <summary>Hours, minutes and seconds, optionally after days and a hyphen, as in <c>1-12:00:00</c> or <c>00:30:00</c>.</summary>
    Clock,
}
