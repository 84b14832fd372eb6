using FsCheck;
using FsCheck.Fluent;
using StreamFlow.Cwl.Loading;

namespace StreamFlow.Cwl.Tests.Loading;

public sealed class DocumentUriTests
{
    [Theory]
    [InlineData("file:///a/b.cwl", "c.cwl", "file:///a/c.cwl")]
    [InlineData("file:///a/b.cwl", "../c.cwl#x", "file:///c.cwl#x")]
    [InlineData("file:///a/b.cwl", "./d/./c.cwl", "file:///a/d/c.cwl")]
    [InlineData("file:///a/b.cwl", "#main", "file:///a/b.cwl#main")]
    [InlineData("file:///a/b.cwl", "/c d.cwl", "file:///c%20d.cwl")]
    [InlineData("file:///a/b.cwl", "x y%20z", "file:///a/x%20y%20z")]
    [InlineData("https://h/a/b.cwl", "/c.cwl", "https://h/c.cwl")]
    [InlineData("file:///a/b.cwl", "https://h/c", "https://h/c")]
    [InlineData("file:///a/b.cwl", "A%3AB:c", "file:///a/A%3AB:c")]
    public void Resolve_Reference_IsAgainstTheDocument(string document, string reference, string expected) =>
        Assert.Equal(expected, DocumentUri.Resolve(document, reference));

    [Fact]
    public void FromPath_AnyPath_ComesBack() => Prop.ForAll<NonNull<string>>(name =>
    {
        // A lone surrogate is no character and cannot be in a file name either.
        var path = "/" + new string([.. name.Get.Where(letter => letter != '\0' && !char.IsSurrogate(letter))]);
        return DocumentUri.ToPath(DocumentUri.FromPath(path)) == path;
    }).QuickCheckThrowOnFailure();
}
