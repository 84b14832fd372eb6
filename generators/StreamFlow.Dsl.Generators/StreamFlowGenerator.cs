using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StreamFlow.Generators.Documents;
using StreamFlow.Generators.Emit;
using StreamFlow.Generators.Parsing;
using StreamFlow.Spec;

namespace StreamFlow.Generators;

/// <summary>Generates, for each class with <c>[StreamFlowFile]</c>, its program, the classes of its CWL documents, and its YAML.</summary>
/// <remarks>
/// It reports nothing: <see cref="StreamFlowAnalyzer"/> reads the same declarations and reports, since only an analyzer's
/// findings obey <c>#pragma warning</c> without tying the pipeline to syntax trees.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class StreamFlowGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelNames.StreamFlowFileAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, cancellation) => DeclarationParser.Parse((INamedTypeSymbol)found.TargetSymbol, found.SemanticModel.Compilation, cancellation))
            .WithTrackingName(TrackingNames.Declarations);

        var named = declarations.Collect().Select(static (all, _) => new EquatableArray<string>(NamedDocuments.Of(all)));
        var documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(named)
            .Select(static (pair, cancellation) => ProjectFiles.Read(pair.Left.Left, pair.Left.Right, path => pair.Right.Contains(path), cancellation))
            .WithTrackingName(TrackingNames.Documents)
            .Collect()
            .Select(static (all, _) => new EquatableArray<DocumentText>(all.OfType<DocumentText>()));
        var folder = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ProjectFiles.FolderOf(options));
        var hasHost = context.CompilationProvider.Select(static (compilation, _) => compilation.GetTypeByMetadataName(ModelNames.Host) is not null);
        var resolved = declarations
            .Combine(documents)
            .Select(static (pair, _) => DeclarationResolver.Resolve(pair.Left, new ProjectDocuments(pair.Right)))
            .WithTrackingName(TrackingNames.Resolved);

        var programs = declarations
            .Select(static (declaration, _) => new DeclaredProgram(declaration.Type, declaration.Members, declaration.ConnectorMakers, declaration.OwnTypes))
            .WithTrackingName(TrackingNames.Programs);
        var classes = resolved
            .SelectMany(static (program, _) => program.Classes.Select(document => (program.Declaration.Type, Document: document)))
            .WithTrackingName(TrackingNames.Classes);
        var files = resolved
            .Combine(folder)
            .Select(static (pair, _) => DeclaredFiles.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Files);

        context.RegisterSourceOutput(programs.Combine(hasHost), static (output, pair) =>
            output.AddSource(HintName(pair.Left.Type, "Program"), Text(ProgramEmitter.Emit(pair.Left, pair.Right))));
        context.RegisterSourceOutput(classes, static (output, pair) =>
            output.AddSource(HintName(pair.Type, pair.Document.Name), Text(DocumentEmitter.Emit(pair.Type, pair.Document))));
        context.RegisterSourceOutput(files, static (output, declared) =>
            output.AddSource(HintName(declared.Type, "Files"), Text(FilesEmitter.Emit(declared))));
    }

    private static string HintName(DeclaringType type, string part) =>
        $"{type.FullName.Replace('<', '_').Replace('>', '_').Replace(',', '_').Replace(" ", string.Empty)}.{part}.g.cs";

    private static SourceText Text(string source) => SourceText.From(source, Encoding.UTF8);
}
