using StreamFlow.Cwl.Values;

namespace StreamFlow.Conformance.Tests.Comparison;

public sealed class OutputComparerTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("comparer-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1", "1.0")]
    [InlineData("\"Any\"", "[1,2]")]
    [InlineData("null", "null")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":null}")]
    public void Difference_EqualValues_IsNull(string expected, string actual) =>
        Assert.Null(OutputComparer.Difference(CwlJson.Parse(expected), CwlJson.Parse(actual)));

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "\"1\"")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[1]", "[1,2]")]
    [InlineData("{\"a\":1}", "{}")]
    [InlineData("{}", "{\"a\":1}")]
    [InlineData("null", "0")]
    public void Difference_OtherValues_SaysWhere(string expected, string actual) =>
        Assert.NotNull(OutputComparer.Difference(CwlJson.Parse(expected), CwlJson.Parse(actual)));

    [Fact]
    public void Difference_FileWhoseContentChanged_SaysChecksum()
    {
        var path = Path.Combine(_directory, "a b.txt");
        File.WriteAllText(path, "hello\n");
        var actual = CwlJson.Parse($$"""{"class":"File","location":"file://{{_directory}}/a%20b.txt","size":6}""");
        var good = CwlJson.Parse("""{"class":"File","location":"a%20b.txt","checksum":"sha1$f572d396fae9206628714fb2ce00f72e94f2258f","size":6}""");
        var bad = CwlJson.Parse("""{"class":"File","location":"a%20b.txt","checksum":"sha1$0000000000000000000000000000000000000000"}""");

        Assert.Null(OutputComparer.Difference(good, actual));
        Assert.Contains("checksum", OutputComparer.Difference(bad, actual), StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_ListingInAnotherOrder_IsNull()
    {
        File.WriteAllText(Path.Combine(_directory, "a"), "");
        File.WriteAllText(Path.Combine(_directory, "b"), "");
        var expected = CwlJson.Parse("""{"class":"Directory","listing":[{"class":"File","location":"b"},{"class":"File","location":"a"}]}""");
        var actual = CwlJson.Parse($$"""
            {"class":"Directory","location":"file://{{_directory}}","listing":[
              {"class":"File","location":"file://{{_directory}}/a"},{"class":"File","location":"file://{{_directory}}/b"}]}
            """);

        Assert.Null(OutputComparer.Difference(expected, actual));
    }
}
