using System.Globalization;
using System.Text;

namespace StreamFlow.Spec;

/// <summary>Reads and writes lengths of time in the notations of the file.</summary>
internal static class DurationText
{
    private static readonly (string Name, long Ticks)[] GoUnits =
    [
        ("h", TimeSpan.TicksPerHour), ("m", TimeSpan.TicksPerMinute), ("s", TimeSpan.TicksPerSecond), ("ms", TimeSpan.TicksPerMillisecond),
        ("us", TimeSpan.TicksPerMillisecond / 1000),
    ];

    /// <summary>Writes a length of time.</summary>
    /// <returns>A whole number for <see cref="DurationFormat.Seconds"/> (with a fraction, which no reader takes, if it has one), else a string.</returns>
    public static ConfigScalar Write(TimeSpan value, DurationFormat format, SourcePosition position) => format switch
    {
        DurationFormat.Seconds when value.Ticks % TimeSpan.TicksPerSecond == 0 => ConfigScalar.Of(value.Ticks / TimeSpan.TicksPerSecond, position),
        DurationFormat.Seconds => ConfigScalar.Of(value.TotalSeconds, position),
        DurationFormat.Go => ConfigScalar.Of(WriteGo(value), position),
        _ => ConfigScalar.Of(WriteClock(value), position),
    };

    /// <summary>Reads a length of time.</summary>
    public static bool TryRead(ConfigScalar scalar, DurationFormat format, out TimeSpan value)
    {
        value = default;
        if (format == DurationFormat.Seconds)
        {
            if (!scalar.TryGetInteger(out var seconds) || Math.Abs((double)seconds) > TimeSpan.MaxValue.TotalSeconds - 1)
            {
                return false;
            }

            value = TimeSpan.FromTicks(seconds * TimeSpan.TicksPerSecond);
            return true;
        }

        // 'time: 30' is as good as 'time: "30"': minutes.
        var isText = scalar.Kind == ConfigScalarKind.String || (scalar.Kind == ConfigScalarKind.Integer && format == DurationFormat.Clock);
        return isText
            && (format == DurationFormat.Go ? TryReadGo(scalar.Text, out value) : TryReadClock(scalar.Text, out value));
    }

    private static string WriteGo(TimeSpan value)
    {
        if (value == TimeSpan.Zero)
        {
            return "0s";
        }

        var text = new StringBuilder(value < TimeSpan.Zero ? "-" : string.Empty);
        var rest = Math.Abs(value.Ticks);
        foreach (var (name, ticks) in GoUnits)
        {
            if (rest >= ticks)
            {
                text.Append(rest / ticks).Append(name);
                rest %= ticks;
            }
        }

        // A tick is 100 nanoseconds.
        return rest == 0 ? text.ToString() : text.Append(rest * 100).Append("ns").ToString();
    }

    /// <summary>Reads Go's notation (time.ParseDuration): numbers with an optional fraction, each with a unit.</summary>
    private static bool TryReadGo(string text, out TimeSpan value)
    {
        value = default;
        var index = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (text == "0" || (index == 1 && text.Substring(1) == "0"))
        {
            return true;
        }

        var total = 0d;
        var isEmpty = true;
        while (index < text.Length)
        {
            var start = index;
            while (index < text.Length && text[index] is (>= '0' and <= '9') or '.')
            {
                index++;
            }

            var number = text.Substring(start, index - start);
            var unitStart = index;
            while (index < text.Length && text[index] is not ((>= '0' and <= '9') or '.'))
            {
                index++;
            }

            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                || !TryGetTicks(text.Substring(unitStart, index - unitStart), out var ticks))
            {
                return false;
            }

            total += amount * ticks;
            isEmpty = false;
        }

        if (isEmpty || total >= long.MaxValue)
        {
            return false;
        }

        value = TimeSpan.FromTicks((long)Math.Round(text[0] == '-' ? -total : total));
        return true;
    }

    private static bool TryGetTicks(string unit, out double ticks)
    {
        ticks = unit switch { "ns" => 0.01, "µs" or "μs" => 10, _ => 0 };
        foreach (var (name, amount) in GoUnits)
        {
            if (name == unit)
            {
                ticks = amount;
            }
        }

        return ticks > 0;
    }

    private static string WriteClock(TimeSpan value)
    {
        var days = value.Days == 0 ? string.Empty : value.Days.ToString(CultureInfo.InvariantCulture) + "-";
        return days + value.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Reads what Slurm takes for a time (sbatch, option <c>--time</c>): <c>m</c>, <c>m:s</c>, <c>h:m:s</c>, <c>d-h</c>, <c>d-h:m</c>, <c>d-h:m:s</c>, and a word for no limit, which zero means too.</summary>
    private static bool TryReadClock(string text, out TimeSpan value)
    {
        value = default;
        if (text is "UNLIMITED" or "INFINITE")
        {
            return true;
        }

        var dash = text.IndexOf('-');
        var days = 0L;
        if (dash >= 0 && !TryReadDigits(text.Substring(0, dash), out days))
        {
            return false;
        }

        var parts = text.Substring(dash + 1).Split(':');
        var numbers = new long[3];
        if (parts.Length > 3)
        {
            return false;
        }

        // With days the first number is hours; without, one or two numbers are minutes and seconds.
        var first = dash >= 0 || parts.Length == 3 ? 0 : 1;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!TryReadDigits(parts[i], out numbers[first + i]))
            {
                return false;
            }
        }

        value = TimeSpan.FromSeconds((((((days * 24) + numbers[0]) * 60) + numbers[1]) * 60) + numbers[2]);
        return true;
    }

    private static bool TryReadDigits(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value < 10_000_000;
}
