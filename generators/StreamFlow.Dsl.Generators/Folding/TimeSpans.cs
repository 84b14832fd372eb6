using System.Globalization;

namespace StreamFlow.Generators.Folding;

/// <summary>Evaluates the ways to write a length of time.</summary>
internal static class TimeSpans
{
    /// <summary>Evaluates <c>TimeSpan.FromHours(1)</c> and its like; null when the outcome is not certain.</summary>
    public static object? FromCall(string method, List<object> arguments)
    {
        if (arguments is [string text])
        {
            return method == "Parse" && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        }

        long? unit = method switch
        {
            "FromDays" => TimeSpan.TicksPerDay,
            "FromHours" => TimeSpan.TicksPerHour,
            "FromMinutes" => TimeSpan.TicksPerMinute,
            "FromSeconds" => TimeSpan.TicksPerSecond,
            "FromMilliseconds" => TimeSpan.TicksPerMillisecond,
            "FromTicks" => 1,
            _ => null,
        };

        // Longer overloads, as FromHours(1, 30), go on with the next smaller units.
        long[] units = [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond];
        var first = Array.IndexOf(units, unit);
        if (unit is null || arguments.Count == 0 || (arguments.Count > 1 && (first < 0 || first + arguments.Count > units.Length)))
        {
            return null;
        }

        var ticks = 0.0;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is not IConvertible number || arguments[i] is string or bool or char)
            {
                return null;
            }

            ticks += number.ToDouble(CultureInfo.InvariantCulture) * (arguments.Count == 1 ? unit.Value : units[first + i]);
        }

        return ticks is > long.MinValue and < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;
    }

    /// <summary>Evaluates <c>new TimeSpan(…)</c>; null when the outcome is not certain.</summary>
    public static object? FromConstructor(IReadOnlyList<FoldedValue> arguments)
    {
        var numbers = new List<int>();
        foreach (var argument in arguments)
        {
            switch (FoldedValues.Resolve(argument))
            {
                case FoldedScalar { Value: int number }:
                    numbers.Add(number);
                    break;
                case FoldedScalar { Value: long ticks } when arguments.Count == 1:
                    return TimeSpan.FromTicks(ticks);
                default:
                    return null;
            }
        }

        return numbers switch
        {
            [] => TimeSpan.Zero,
            [var ticks] => TimeSpan.FromTicks(ticks),
            [var hours, var minutes, var seconds] => new TimeSpan(hours, minutes, seconds),
            [var days, var hours, var minutes, var seconds] => new TimeSpan(days, hours, minutes, seconds),
            [var days, var hours, var minutes, var seconds, var milliseconds] => new TimeSpan(days, hours, minutes, seconds, milliseconds),
            _ => null,
        };
    }
}
