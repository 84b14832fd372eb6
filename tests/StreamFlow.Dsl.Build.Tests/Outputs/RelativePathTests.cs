using StreamFlow.Dsl.Build.Outputs;

namespace StreamFlow.Dsl.Build.Tests.Outputs;

public sealed class RelativePathTests
{
    [Theory]
    [InlineData("main.cwl", "main.cwl")]
    [InlineData("./cwl//main.cwl", "cwl/main.cwl")]
    [InlineData("cwl/../main.cwl", "main.cwl")]
    [InlineData("cwl\\main.cwl", "cwl/main.cwl")]
    [InlineData(".", "")]
    [InlineData("a b/c;d.cwl", "a b/c;d.cwl")]
    public void Normalize_PathInside_IsResolved(string path, string expected) => Assert.Equal(expected, RelativePath.Normalize(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../main.cwl")]
    [InlineData("cwl/../../main.cwl")]
    public void Normalize_PathOutside_IsRefused(string path) => Assert.Null(RelativePath.Normalize(path));
}
