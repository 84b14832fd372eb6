using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Values;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("a.txt", "a", ".txt")]
    [InlineData("a.tar.gz", "a.tar", ".gz")]
    [InlineData(".bashrc", ".bashrc", "")]
    [InlineData("..x", "..x", "")]
    [InlineData("a.", "a", ".")]
    [InlineData("a", "a", "")]
    public void RootAndExtension_OfAName_AreThoseOfTheStandard(string name, string root, string extension)
    {
        Assert.Equal(root, FileName.Root(name));
        Assert.Equal(extension, FileName.Extension(name));
    }

    [Theory]
    [InlineData("file:///x/item%20%231.txt", "item #1.txt")]
    [InlineData("A%3AGln2Cys", "A:Gln2Cys")]
    [InlineData("https://h/x/y.txt?z=1#f", "y.txt")]
    [InlineData("dir/", "dir")]
    public void OfLocation_Location_IsDecoded(string location, string name) => Assert.Equal(name, FileName.OfLocation(location));

    [Theory]
    [InlineData("/a/b", "/a")]
    [InlineData("/a", "/")]
    [InlineData("a", "")]
    public void Directory_OfAPath_IsWhatIsBeforeTheName(string path, string directory) => Assert.Equal(directory, FileName.Directory(path));
}
