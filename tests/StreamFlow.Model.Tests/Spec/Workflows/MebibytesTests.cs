using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Workflows;

public sealed class MebibytesTests
{
    [Theory]
    [InlineData("2 GiB", "2048")]
    [InlineData("512", "512")]
    [InlineData("254.1", "254.1")]
    [InlineData("$(inputs.size)", "$(inputs.size)")]
    public void Emit_Amount_IsInMebibytes(string text, string expected)
    {
        Assert.True(Mebibytes.IsAmount(text));
        Assert.Equal(expected, Mebibytes.Emit(text).Text);
    }

    [Theory]
    [InlineData("-1.5")]
    [InlineData("-1")]
    [InlineData(".inf")]
    [InlineData(".nan")]
    [InlineData("much")]
    public void IsAmount_OfWhatIsNone_IsFalse(string text) => Assert.False(Mebibytes.IsAmount(text));
}
