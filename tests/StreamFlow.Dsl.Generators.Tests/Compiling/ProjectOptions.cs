using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StreamFlow.Dsl.Generators.Tests.Compiling;

/// <summary>What the package's props say to the compiler: the project's folder, and the path of each document in it.</summary>
/// <param name="isPacking">Whether the project asks for packed documents.</param>
internal sealed class ProjectOptions(bool isPacking = false) : AnalyzerConfigOptionsProvider
{
    public const string Folder = "/demo/";

    private static readonly Values Nothing = new([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
    {
        ["build_property.ProjectDir"] = Folder,
        ["build_property.StreamFlowPackedDocuments"] = isPacking ? "true" : "false",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Nothing;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(new() { ["build_metadata.AdditionalFiles.StreamFlowPath"] = textFile.Path[Folder.Length..] });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
