using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Values;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("-1.25e+1", "-12.5")]
    [InlineData("1.0e0", "1")]
    [InlineData("0e5", "0")]
    [InlineData("1e-9999", "1e-9999")]
    public void WithoutExponent_Number_GivesDigits(string text, string expected) =>
        Assert.Equal(expected, DecimalText.WithoutExponent(text));

    [Fact]
    public void WithoutExponent_AnyDouble_IsTheSameNumber() => Prop.ForAll<NormalFloat>(number =>
    {
        var text = DecimalText.WithoutExponent(number.Item.ToString("R", CultureInfo.InvariantCulture));
        return !text.Contains('E', StringComparison.Ordinal)
            && double.Parse(text, CultureInfo.InvariantCulture).Equals(number.Item);
    }).QuickCheckThrowOnFailure();
}
