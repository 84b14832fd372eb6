using StreamFlow.Connectors.Containers;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Tests.Containers;

public sealed class MountWordsTests
{
    [Theory]
    [InlineData("/a/b", "type=bind,source=/a/b,target=/x")]
    [InlineData("/a b", "type=bind,source=/a b,target=/x")]
    [InlineData("/a,b", "type=bind,\"source=/a,b\",target=/x")]
    [InlineData("/a\"b", "type=bind,\"source=/a\"\"b\",target=/x")]
    [InlineData("/a\nb", "type=bind,\"source=/a\nb\",target=/x")]
    [InlineData("/a ", "type=bind,\"source=/a \",target=/x")]
    public void Bind_HostileSource_IsOneField(string source, string expected) =>
        Assert.Equal(expected, MountWords.Bind(new ContainerMount(source, "/x", IsReadOnly: false), "target", "readonly"));

    [Fact]
    public void Bind_ReadOnly_SaysSoInTheWordOfTheEngine() =>
        Assert.Equal("type=bind,source=/a,destination=/b,ro", MountWords.Bind(new ContainerMount("/a", "/b", IsReadOnly: true), "destination", "ro"));
}
