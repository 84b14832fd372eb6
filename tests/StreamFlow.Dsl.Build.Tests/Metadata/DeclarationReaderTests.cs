using System.Reflection;
using System.Reflection.Emit;
using StreamFlow.Dsl.Build.Metadata;
using StreamFlow.Spec;

namespace StreamFlow.Dsl.Build.Tests.Metadata;

public sealed class DeclarationReaderTests
{
    [Fact]
    public void Read_AssemblyWithFilesAndReferences_GivesThemInOrder()
    {
        using var assembly = Compile(
            ("RepositoryUrl", "https://example.org"),
            ("StreamFlow.File/streamflow.yml", "version: v1.0\n# naïve → \u00e9\n"),
            ("StreamFlow.File/sub/other.yml", ""),
            ("StreamFlow.Reference/main.cwl", "Flows/Demo.cs(12,34)"));

        var declarations = DeclarationReader.Read(assembly);

        Assert.Equal(
            [new EmbeddedFile("streamflow.yml", "version: v1.0\n# naïve → \u00e9\n"), new EmbeddedFile("sub/other.yml", "")],
            declarations.Files);
        Assert.Equal([new FileReference("main.cwl", new SourcePosition("Flows/Demo.cs", 12, 34))], declarations.References);
    }

    [Fact]
    public void Read_LargeContent_IsWhole()
    {
        var content = new string('x', 300_000);
        using var assembly = Compile(("StreamFlow.File/streamflow.yml", content));

        Assert.Equal(content, Assert.Single(DeclarationReader.Read(assembly).Files).Content);
    }

    [Fact]
    public void Read_AssemblyWithoutAttributes_GivesNothing()
    {
        using var assembly = Compile();

        var declarations = DeclarationReader.Read(assembly);

        Assert.Empty(declarations.Files);
        Assert.Empty(declarations.References);
    }

    [Fact]
    public void Read_NoAssembly_Throws()
    {
        using var text = new MemoryStream("not an assembly"u8.ToArray());

        Assert.Throws<BadImageFormatException>(() => DeclarationReader.Read(text));
    }

    [Theory]
    [InlineData("Demo.cs(3,14)", "Demo.cs", 3, 14)]
    [InlineData("a (copy).cs(3,14)", "a (copy).cs", 3, 14)]
    [InlineData("a (copy)", "a (copy)", 0, 0)]
    [InlineData("Demo.cs(-3,14)", "Demo.cs(-3,14)", 0, 0)]
    [InlineData("Demo.cs", "Demo.cs", 0, 0)]
    [InlineData("", "", 0, 0)]
    public void ParsePosition_Text_GivesFileLineAndColumn(string text, string file, int line, int column) =>
        Assert.Equal(new SourcePosition(file, line, column), DeclarationReader.ParsePosition(text));

    private static MemoryStream Compile(params (string Key, string Value)[] metadata)
    {
        var constructor = typeof(AssemblyMetadataAttribute).GetConstructors()[0];
        var builder = new PersistedAssemblyBuilder(new AssemblyName("Demo"), typeof(object).Assembly);
        builder.DefineDynamicModule("Demo");
        foreach (var (key, value) in metadata)
        {
            builder.SetCustomAttribute(new CustomAttributeBuilder(constructor, [key, value]));
        }

        var image = new MemoryStream();
        builder.Save(image);
        image.Position = 0;
        return image;
    }
}
