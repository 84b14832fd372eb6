using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Values;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Inputs;

namespace StreamFlow.Hosting.Tests.Inputs;

public sealed class InputTextTests
{
    private static readonly CwlType Text = PrimitiveType.Of(PrimitiveKind.String);

    public static TheoryData<string, string, string> Words => new()
    {
        { "string", "007", "\"007\"" },
        { "int", "-7", "-7" },
        { "long", "5000000000", "5000000000" },
        { "double", "1e3", "1000" },
        { "boolean", "true", "true" },
        { "Any", "{\"a\": [1]}", "{\"a\":[1]}" },
        { "Any", "plain words", "\"plain words\"" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Read_Word_BecomesAValueOfTheType(string type, string word, string json) =>
        Assert.Equal(json, Read(PrimitiveType.Named(type)!, word).ToString());

    [Theory]
    [InlineData("int", "5000000000")]
    [InlineData("int", "1.5")]
    [InlineData("double", "much")]
    [InlineData("boolean", "yes")]
    public void Read_WordOfAnotherType_IsRefused(string type, string word) =>
        Assert.Throws<CommandLineException>(() => Read(PrimitiveType.Named(type)!, word));

    [Fact]
    public void Read_File_IsRelativeToTheBaseDirectoryAndEncoded() =>
        Assert.Equal("file:///base/a%20%23b%25.txt", ((FileValue)Read(PrimitiveType.File, "./a #b%.txt")).Location);

    [Fact]
    public void Read_Directory_LosesItsLastSlash() =>
        Assert.Equal("file:///base/d", ((DirectoryValue)Read(PrimitiveType.Of(PrimitiveKind.Directory), "d/")).Location);

    [Fact]
    public void Read_Union_PrefersWhatIsNarrowerThanText()
    {
        var type = UnionType.Of([PrimitiveType.Null, Text, PrimitiveType.Of(PrimitiveKind.Int)]);
        Assert.Equal(new IntegerValue(12), Read(type, "12"));
        Assert.Equal(new StringValue("twelve"), Read(type, "twelve"));
        Assert.Equal(new StringValue("null"), Read(type, "null"));
    }

    [Fact]
    public void Read_Array_IsOneItemOrJson()
    {
        Assert.Equal("[\"a\"]", Read(new ArrayType(Text), "a").ToString());
        Assert.Equal("[\"a\",\"b\"]", Read(new ArrayType(Text), "[\"a\", \"b\"]").ToString());
    }

    private static CwlValue Read(CwlType type, string word) => new InputText("/base").Read("x", type, word);
}
