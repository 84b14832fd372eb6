using StreamFlow.Model.Tests.Deployments;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Schema;

public sealed class XmlDocumentationTests
{
    [Fact]
    public void Find_WithDocumentation_DescribesEveryOptionOfEveryType()
    {
        var types = new ModelTypes(typeof(FarmDeployment)) { Documentation = new XmlDocumentation() };
        var bare = from section in Enum.GetValues<SchemaSection>()
                   from type in types.Catalog.Types(section)
                   from option in type.Config.Options
                   where string.IsNullOrEmpty(option.Summary) || option.Summary.Contains('<', StringComparison.Ordinal)
                   select $"{type.Type}.{option.Key}: {option.Summary}";

        Assert.Empty(bare);
        var image = types.Find(SchemaSection.Deployment, "docker").Schema.Config.Find("image")!;
        Assert.StartsWith("The image from which the container is made", image.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WithoutDocumentation_ReadsNone() =>
        Assert.Null(new ModelTypes().Find(SchemaSection.Deployment, "docker").Schema.Config.Find("image")!.Summary);
}
