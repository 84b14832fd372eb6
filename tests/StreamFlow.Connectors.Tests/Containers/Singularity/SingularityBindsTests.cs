using StreamFlow.Connectors.Containers.Singularity;

namespace StreamFlow.Connectors.Tests.Containers.Singularity;

public sealed class SingularityBindsTests
{
    [Theory]
    [InlineData("/a", "/a")]
    [InlineData("/a:/b:ro", "/a")]
    [InlineData("/a:/b,/c:/d", "/a /c")]
    [InlineData("/a\\:b\\,c:/d", "/a:b,c")]
    [InlineData("/x.img:/d:image-src=/,ro", "/x.img")]
    [InlineData("relative:/d", "")]
    public void SourcesOf_Bind_AreThePathsOfTheHost(string bind, string expected) => Assert.Equal(
        expected, string.Join(' ', SingularityBinds.SourcesOf(new SingularityDeployment { Image = "x", Bind = [bind] })));

    [Fact]
    public void SourcesOf_Mount_AreThoseOfBinds() => Assert.Equal(
        ["/a, b", "/c"],
        SingularityBinds.SourcesOf(new SingularityDeployment
        {
            Image = "x",
            Mount = ["type=bind,\"source=/a, b\",destination=/d", "type=bind,src=/c,destination=/e,ro", "type=tmpfs,destination=/f"],
        }));

    [Theory]
    [InlineData("./in:/in:ro", "/w/d/in:/in:ro")]
    [InlineData("..", "/w")]
    [InlineData("./a\\:b:/in", "/w/d/a\\:b:/in")]
    [InlineData("/in:/in", "/in:/in")]
    [InlineData("name:/in", "name:/in")]
    public void Resolve_Bind_StartsFromTheDirectoryOfTheFile(string bind, string expected) => Assert.Equal(
        [expected], SingularityBinds.Resolve(new SingularityDeployment { Image = "x", Bind = [bind] }, "/w/d").Bind!);
}
