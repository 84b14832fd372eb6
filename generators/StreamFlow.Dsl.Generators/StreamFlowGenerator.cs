using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StreamFlow.Generators.Diagnostics;
using StreamFlow.Generators.Documents;
using StreamFlow.Generators.Emit;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Tools;
using StreamFlow.Generators.Workflows;
using StreamFlow.Spec;

namespace StreamFlow.Generators;

/// <summary>Generates, for each class with <c>[StreamFlowFile]</c>, its program, the classes of its CWL documents, and its YAML; for tools and workflows written in C# the other halves and the CWL.</summary>
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
        GenerateFiles(context, declarations);
        GenerateWorkflows(context, declarations);
    }

    private static void GenerateFiles(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Declaration> declarations)
    {
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
            .Select(static (declaration, _) => DeclaredProgram.Of(declaration))
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

    private static void GenerateWorkflows(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Declaration> declarations)
    {
        var hasExtensions = context.ParseOptionsProvider.Select(static (options, _) => Languages.HasExtensions(options));
        var tools = Tools(context, ModelNames.CommandLineToolAttribute).Collect()
            .Combine(Tools(context, ModelNames.ExpressionToolAttribute).Collect())
            .SelectMany(static (pair, _) => pair.Left.AddRange(pair.Right))
            .WithTrackingName(TrackingNames.Tools);
        var methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelNames.CSharpStepAttribute,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellation) => SymbolChecks.IsStep((IMethodSymbol)found.TargetSymbol) ? ToolParser.ParseMethod((IMethodSymbol)found.TargetSymbol, cancellation) : null)
            .Where(static tool => tool is not null)
            .Select(static (tool, _) => tool!)
            .WithTrackingName(TrackingNames.Methods);
        var workflows = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelNames.WorkflowAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, cancellation) => WorkflowParser.Parse((INamedTypeSymbol)found.TargetSymbol, found.SemanticModel.Compilation, cancellation).Model)
            .Collect()
            .Combine(declarations.Select(static (declaration, _) => declaration.Workflow).Collect())
            .SelectMany(static (pair, _) => pair.Left.AddRange(pair.Right.OfType<WorkflowModel>()))
            .WithTrackingName(TrackingNames.Workflows);

        var toolParts = tools.Select(static (tool, _) => tool.Part).WithTrackingName(TrackingNames.ToolParts);
        var methodParts = methods.Select(static (tool, _) => new CSharpStepPart(tool.Method!, Naming.KeyOf(tool.Method!), tool.Declaration.TypeName, tool.Part)).WithTrackingName(TrackingNames.MethodParts);
        var workflowParts = workflows.Select(static (workflow, _) => workflow.Part).WithTrackingName(TrackingNames.WorkflowParts);
        context.RegisterSourceOutput(toolParts.Combine(hasExtensions), static (output, pair) =>
            output.AddSource(HintName(pair.Left.Type, "Tool"), Text(ToolPartEmitter.Emit(pair.Left, pair.Right))));
        context.RegisterSourceOutput(methodParts.Combine(hasExtensions), static (output, pair) =>
            output.AddSource(HintName(pair.Left.Step.Type, pair.Left.TypeName), Text(CSharpStepPartEmitter.Emit(pair.Left, pair.Right))));
        context.RegisterSourceOutput(workflowParts.Combine(hasExtensions), static (output, pair) =>
            output.AddSource(HintName(pair.Left.Step.Type, "Workflow"), Text(WorkflowPartEmitter.Emit(pair.Left, pair.Right))));

        var isPacked = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ProjectFiles.WantsPackedDocuments(options));
        var written = DeclaredDocuments.Of(tools, methods, workflows, isPacked);
        context.RegisterSourceOutput(written, static (output, document) =>
            output.AddSource($"{document.Path.Replace('/', '.')}.g.cs", Text(DeclaredDocumentEmitter.Emit(document))));
    }

    private static IncrementalValuesProvider<ToolModel> Tools(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is RecordDeclarationSyntax,
                (found, cancellation) => SymbolChecks.IsTool((INamedTypeSymbol)found.TargetSymbol) && IsMeant(found.TargetSymbol, attribute)
                    ? ToolParser.ParseTool((INamedTypeSymbol)found.TargetSymbol, found.SemanticModel.Compilation, cancellation)
                    : null)
            .Where(static tool => tool is not null)
            .Select(static (tool, _) => tool!);

    /// <summary>Tells whether a tool is read because of an attribute: of one that has both, the first counts.</summary>
    private static bool IsMeant(ISymbol tool, string attribute) =>
        attribute == ModelNames.CommandLineToolAttribute || !tool.Has(ModelNames.CommandLineToolAttribute);

    private static string HintName(DeclaringType type, string part) =>
        $"{type.FullName.Replace('<', '_').Replace('>', '_').Replace(',', '_').Replace(" ", string.Empty)}.{part}.g.cs";

    private static SourceText Text(string source) => SourceText.From(source, Encoding.UTF8);
}
