using System.Text.Json;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Values;

public sealed class CwlJsonTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("-9223372036854775808")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1.50")]
    [InlineData("1e-10")]
    [InlineData("\"a \\\" \\\\ \\n é\"")]
    [InlineData("\"\\u0000 \\b\\t\\u000B\\f\\r \\u001F / 漢 𝄞\"")]
    [InlineData("[1,[],{}]")]
    [InlineData("{\"b\":1,\"a\":{\"c\":null}}")]
    public void Parse_ThenToText_GivesTheSameText(string json) => Assert.Equal(json, CwlJson.Parse(json).ToString());

    [Fact]
    public void ToText_Indented_PutsEachFieldOnALine()
    {
        var value = CwlJson.Parse("""{"a":[1,{"b":"x"}],"none":[],"empty":{}}""");

        Assert.Equal(
            """
            {
                "a": [
                    1,
                    {
                        "b": "x"
                    }
                ],
                "none": [],
                "empty": {}
            }
            """.ReplaceLineEndings("\n"),
            CwlJson.ToText(value, indented: true));
    }

    [Fact]
    public void Parse_ObjectOfClassFile_IsAFile()
    {
        var value = CwlJson.Parse("""{"class":"File","location":"file:///x/a%20b.tar.gz","size":3,"secondaryFiles":[{"class":"Directory","location":"file:///x/d/"}]}""");

        var file = Assert.IsType<FileValue>(value);
        Assert.Equal("a b.tar.gz", file.Basename);
        Assert.Equal("a b.tar", ((StringValue)file["nameroot"]!).Value);
        Assert.Equal(".gz", ((StringValue)file["nameext"]!).Value);
        Assert.Equal("d", Assert.IsType<DirectoryValue>(Assert.Single(file.SecondaryFiles!)).Basename);
    }

    [Theory]
    [InlineData("""{"class":"File","size":"big"}""")]
    [InlineData("""{"class":"File","location":1}""")]
    [InlineData("""{"class":"Directory","listing":[1]}""")]
    [InlineData("""{"class":"File","secondaryFiles":"x"}""")]
    public void Parse_FileWithWrongField_Throws(string json) => Assert.Throws<CwlValueException>(() => CwlJson.Parse(json));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    public void Parse_NoJson_Throws(string json) => Assert.ThrowsAny<JsonException>(() => CwlJson.Parse(json));

    [Fact]
    public void Parse_NameTwice_TakesTheLast() => Assert.Equal("{\"a\":2}", CwlJson.Parse("{\"a\":1,\"a\":2}").ToString());

    [Fact]
    public void Equals_RecordsInAnotherOrder_IsTrue()
    {
        var left = CwlJson.Parse("{\"a\":1,\"b\":[2]}");
        var right = CwlJson.Parse("{\"b\":[2],\"a\":1}");

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }
}
