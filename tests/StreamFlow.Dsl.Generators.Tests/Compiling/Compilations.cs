using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StreamFlow.Dsl.Generators.Tests.Compiling;

/// <summary>Compiles declarations as a user's project would: implicit usings, nullable, the same references.</summary>
internal static class Compilations
{
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose, preprocessorSymbols: ["NET10_0"]);

    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(IsReference)
            .Select(path => MetadataReference.CreateFromFile(path))]);

    public static CSharpCompilation Of(params (string Path, string Source)[] files) => CSharpCompilation.Create(
        "Demo",
        [Parse("Usings.g.cs", ImplicitUsings), .. files.Select(file => Parse(file.Path, file.Source))],
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation Of(string source) => Of(("/demo/Demo.cs", source));

    public static SyntaxTree Parse(string path, string source) =>
        CSharpSyntaxTree.ParseText(source, ParseOptions, path, System.Text.Encoding.UTF8);

    private static bool IsReference(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("System.", StringComparison.Ordinal)
            || name is "netstandard.dll" or "mscorlib.dll" or "StreamFlow.Model.dll" or "StreamFlow.Core.dll" or "StreamFlow.Connectors.dll" or "StreamFlow.Hosting.dll";
    }
}
