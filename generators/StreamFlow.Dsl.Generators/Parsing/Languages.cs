using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StreamFlow.Generators.Parsing;

/// <summary>Tells what the language of a project can express.</summary>
internal static class Languages
{
    // The first version with extension properties, C# 14; the compiler that this is built on has no name for it.
    private const int VersionWithExtensions = 1400;

    /// <summary>Tells whether there are extension properties.</summary>
    public static bool HasExtensions(ParseOptions? options) => options is CSharpParseOptions { LanguageVersion: var version } && (int)version >= VersionWithExtensions;

    /// <summary>Tells whether there are extension properties.</summary>
    public static bool HasExtensions(Compilation compilation) => HasExtensions(compilation.SyntaxTrees.FirstOrDefault()?.Options);
}
