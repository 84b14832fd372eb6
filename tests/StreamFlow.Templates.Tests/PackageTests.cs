using System.IO.Compression;
using System.Xml.Linq;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Templates.Tests;

public sealed class PackageTests(InstalledTemplate template)
{
    private static readonly string[] Libraries = ["Model", "Core", "Cwl", "Connectors", "Engine", "Hosting"];

    [Fact]
    public void Package_Content_IsComplete()
    {
        using var package = ZipFile.OpenRead(PathOf("nupkg"));
        var names = package.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);

        Assert.All(Libraries, library => Assert.Contains($"lib/net10.0/StreamFlow.{library}.dll", names));
        Assert.All(Libraries, library => Assert.Contains($"lib/net10.0/StreamFlow.{library}.xml", names));
        Assert.Equal(2 * Libraries.Length, names.Count(name => name.StartsWith("lib/")));
        Assert.Superset(
            new HashSet<string>
            {
                "README.md",
                "analyzers/dotnet/cs/StreamFlow.Dsl.Generators.dll",
                "analyzers/dotnet/cs/StreamFlow.Dsl.CodeFixes.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/StreamFlow.Dsl.props",
                "build/StreamFlow.Dsl.targets",
                "buildMultiTargeting/StreamFlow.Dsl.targets",
                "buildTransitive/StreamFlow.Dsl.props",
                "buildTransitive/StreamFlow.Dsl.targets",
                "tasks/net10.0/StreamFlow.Dsl.Build.dll",
                "tasks/net10.0/YamlDotNet.dll",
            },
            names);
        // MSBuild has its own.
        Assert.DoesNotContain(names, name => name.Contains("Microsoft.Build", StringComparison.Ordinal));
    }

    [Fact]
    public void SymbolPackage_Content_HasEveryLibrary()
    {
        using var package = ZipFile.OpenRead(PathOf("snupkg"));

        Assert.All(Libraries, library => Assert.NotNull(package.GetEntry($"lib/net10.0/StreamFlow.{library}.pdb")));
    }

    [Fact]
    public void Package_Dependencies_AreThoseOfItsLibraries()
    {
        using var package = ZipFile.OpenRead(PathOf("nupkg"));
        using var stream = package.GetEntry("StreamFlow.Dsl.nuspec")!.Open();
        var declared = XDocument.Load(stream).Descendants()
            .Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value);

        var needed = Libraries
            .Select(library => XDocument.Load(Repository.At("src", "StreamFlow." + library, $"StreamFlow.{library}.csproj")))
            .SelectMany(project => project.Descendants("PackageReference"))
            .Where(reference => reference.Attribute("PrivateAssets")?.Value != "all")
            .Select(reference => reference.Attribute("Include")!.Value)
            .Distinct();

        Assert.Equal(needed.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    private string PathOf(string extension) => Path.Combine(template.Packages.Feed, $"StreamFlow.Dsl.{template.Packages.Version}.{extension}");
}
