using System.Reflection;

namespace StreamFlow.Model.Tests.Surface;

/// <summary>Holds the names that a user sees after <c>using StreamFlow;</c>.</summary>
public sealed class PublicTypesTests
{
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static IEnumerable<Type> Vocabulary => typeof(Deployment).Assembly.GetExportedTypes().Where(type => type.Namespace == "StreamFlow");

    [Fact]
    public void PublicTypes_BesideImplicitUsings_AreNotAmbiguous()
    {
        var imported = FrameworkTypes().ToHashSet(StringComparer.Ordinal);

        Assert.Contains("File", imported);
        Assert.Contains("Range", imported);
        Assert.Empty(Vocabulary.Where(type => imported.Contains(type.Name)).Select(type => type.Name));
    }

    [Fact]
    public void PublicAttributes_BesideImplicitUsings_AreNotAmbiguousInTheirShortForm()
    {
        var imported = FrameworkTypes().ToHashSet(StringComparer.Ordinal);
        var attributes = Vocabulary.Where(type => type.IsSubclassOf(typeof(Attribute))).ToList();

        // [Range(1)] means RangeAttribute, for System.Range is no attribute; a second attribute of that name would clash.
        Assert.Empty(attributes.Where(type => imported.Contains(type.Name)).Select(type => type.Name));
        Assert.Empty(attributes.Where(type => type is { IsSealed: false, IsAbstract: false }).Select(type => type.Name));
    }

    [Fact]
    public void PublicRecords_InTheVocabulary_AreSealedOrMadeToBeDerivedFrom()
    {
        var open = Vocabulary
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false })
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(["PortReference", "StepReference"], open);
    }

    private static IEnumerable<string> FrameworkTypes()
    {
        // The assemblies of the shared framework that lie beside the core library: their exported types in the implicit namespaces.
        var directory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        foreach (var file in Directory.EnumerateFiles(directory, "System*.dll"))
        {
            var assembly = Assembly.Load(AssemblyName.GetAssemblyName(file));
            foreach (var type in assembly.GetExportedTypes())
            {
                if (type is { IsNested: false, IsPublic: true } && ImplicitUsings.Contains(type.Namespace, StringComparer.Ordinal))
                {
                    var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
                    yield return tick < 0 ? type.Name : type.Name[..tick];
                }
            }
        }
    }
}
