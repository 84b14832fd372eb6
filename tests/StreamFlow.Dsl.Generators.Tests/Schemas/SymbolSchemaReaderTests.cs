extern alias Generators;

using System.Reflection;
using Generators::StreamFlow.Generators.Schemas;
using StreamFlow.Dsl.Generators.Tests.Compiling;
using StreamFlow.Schema;
using Section = Generators::StreamFlow.Spec.SchemaSection;

namespace StreamFlow.Dsl.Generators.Tests.Schemas;

public sealed class SymbolSchemaReaderTests
{
    public static TheoryData<string> Records => [.. typeof(Deployment).Assembly.GetExportedTypes()
        .Where(type => !type.IsAbstract && (type.GetCustomAttribute<ConnectorTypeAttribute>() is not null || type.GetCustomAttribute<ConfigTypeAttribute>() is not null))
        .Where(type => !typeof(Workflow).IsAssignableFrom(type))
        .Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Records))]
    public void ReadType_BuiltInRecord_GivesTheSchemaThatReflectionGives(string name)
    {
        var record = typeof(Deployment).Assembly.GetType(name, throwOnError: true)!;
        var expected = ReflectionSchemaReader.Read(record).Schema;
        var symbol = Compilations.Of(string.Empty).GetTypeByMetadataName(name)!;

        var actual = new SymbolSchemaReader().ReadType(symbol, Enum.Parse<Section>(expected.Section.ToString()));

        Assert.NotNull(actual);
        Assert.Equal(expected.Config.ToString(), actual.Config.ToString());
        Assert.Equal(expected.ToString(), actual.ToString());
    }
}
