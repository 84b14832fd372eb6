using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;

namespace StreamFlow.Dsl.Generators.Tests.Editing;

/// <summary>What an editor shows: it asks the compiler for the documentation of a symbol, and for the members that fit a place.</summary>
public sealed class EditorTests
{
    private static readonly Compilation Generated = new DemoProject(Workflows.Declarations.Everything, ("job.yml", "{}")).Generate().Compilation;

    [Theory]
    [InlineData("T:Demo.Align", "Aligns reads", "<c>threads</c> (int?)", "<c>sam</c> (File)")]
    [InlineData("P:Demo.Align.Sam", "The alignment.", "of CWL type <c>File</c>")]
    [InlineData("P:Demo.Align.Log", "of CWL type <c>File?</c>")]
    [InlineData("P:Demo.Stats.CountStep.Input", "of CWL type <c>File</c>")]
    [InlineData("P:Demo.Summarize.Step.Parts", "of CWL type <c>File[]</c>")]
    public void Documentation_OfAToolOrItsPort_SaysWhatItIsAndItsCwlType(string symbol, params string[] expected)
    {
        var found = DocumentationCommentId.GetFirstSymbolForDeclarationId(symbol, Generated);
        Assert.NotNull(found);

        // Of a partial property the half with a comment counts, which is the generated one.
        var comments = new[] { found, (found as IPropertySymbol)?.PartialImplementationPart, (found as IPropertySymbol)?.PartialDefinitionPart }
            .OfType<ISymbol>()
            .Select(part => part.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken));
        var documentation = string.Concat(comments);
        Assert.All(expected, text => Assert.Contains(text, documentation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Merged.", "Parts Merged")]
    [InlineData("Summary.", "Parts Label Level Picture")]
    public void Completion_AfterAStep_OffersItsPortsAndNoMachinery(string written, string expected)
    {
        var tree = Generated.SyntaxTrees.Single(tree => tree.FilePath == DemoProject.SourcePath);
        var type = Generated.GetTypeByMetadataName("Demo.ReadMapping")!.GetMembers(written.TrimEnd('.')).OfType<IFieldSymbol>().Single().Type;
        var position = tree.ToString().IndexOf("public static readonly WorkflowOutput<CwlFile> Sam", StringComparison.Ordinal);

        var offered = Generated.GetSemanticModel(tree)
            .LookupSymbols(position, type)
            .OfType<IPropertySymbol>()
            .Where(property => property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && !IsHidden(property))
            .Select(property => property.Name);

        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), offered.Order(StringComparer.Ordinal));
    }

    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "EditorBrowsableAttribute" } && attribute.ConstructorArguments[0].Value is (int)System.ComponentModel.EditorBrowsableState.Never);
}
