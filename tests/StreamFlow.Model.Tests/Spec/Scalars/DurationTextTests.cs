using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Scalars;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData(DurationFormat.Seconds, "30", "00:00:30")]
    [InlineData(DurationFormat.Go, "1h30m", "01:30:00")]
    [InlineData(DurationFormat.Go, "1000m", "16:40:00")]
    [InlineData(DurationFormat.Go, "1.5h", "01:30:00")]
    [InlineData(DurationFormat.Go, "0s", "00:00:00")]
    [InlineData(DurationFormat.Go, "-2m", "-00:02:00")]
    [InlineData(DurationFormat.Clock, "30", "00:30:00")]
    [InlineData(DurationFormat.Clock, "30:15", "00:30:15")]
    [InlineData(DurationFormat.Clock, "02:30:00", "02:30:00")]
    [InlineData(DurationFormat.Clock, "1-12", "1.12:00:00")]
    [InlineData(DurationFormat.Clock, "1-12:30", "1.12:30:00")]
    [InlineData(DurationFormat.Clock, "7-00:00:01", "7.00:00:01")]
    [InlineData(DurationFormat.Clock, "UNLIMITED", "00:00:00")]
    public void TryRead_Notation_GivesTheTime(DurationFormat format, string text, string expected)
    {
        Assert.True(DurationText.TryRead(Scalar(text), format, out var time));
        Assert.Equal(TimeSpan.Parse(expected), time);
    }

    [Theory]
    [InlineData(DurationFormat.Seconds, "30s")]
    [InlineData(DurationFormat.Seconds, "1.5")]
    [InlineData(DurationFormat.Go, "90")]
    [InlineData(DurationFormat.Go, "1h 30m")]
    [InlineData(DurationFormat.Go, "h")]
    [InlineData(DurationFormat.Clock, "1h")]
    [InlineData(DurationFormat.Clock, "1:2:3:4")]
    [InlineData(DurationFormat.Clock, "1-2-3")]
    [InlineData(DurationFormat.Clock, "")]
    [InlineData(DurationFormat.Clock, "-5")]
    public void TryRead_AnotherNotation_IsRefused(DurationFormat format, string text) =>
        Assert.False(DurationText.TryRead(Scalar(text.Length == 0 ? "''" : text), format, out _));

    [Theory]
    [InlineData(DurationFormat.Seconds, "00:01:30", "90")]
    [InlineData(DurationFormat.Go, "01:30:00", "1h30m")]
    [InlineData(DurationFormat.Go, "00:00:00.5000000", "500ms")]
    [InlineData(DurationFormat.Go, "00:00:00", "0s")]
    [InlineData(DurationFormat.Clock, "02:30:00", "02:30:00")]
    [InlineData(DurationFormat.Clock, "1.12:00:00", "1-12:00:00")]
    public void Write_Time_IsReadBack(DurationFormat format, string time, string expected)
    {
        var value = TimeSpan.Parse(time);

        var written = DurationText.Write(value, format, SourcePosition.None);

        Assert.Equal(expected, written.Text);
        Assert.True(DurationText.TryRead(written, format, out var again));
        Assert.Equal(value, again);
    }

    private static ConfigScalar Scalar(string text) => (ConfigScalar)((ConfigMap)YamlReader.Read($"a: {text}\n", "a.yml").Root!)["a"]!;
}
