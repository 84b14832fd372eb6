using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StreamFlow.Generators.Diagnostics;
using StreamFlow.Generators.Documents;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Workflows;
using StreamFlow.Spec;

namespace StreamFlow.Generators;

/// <summary>Checks each class with <c>[StreamFlowFile]</c>, each workflow and each tool by the rules that files are checked by, and reports on the line that is to blame.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StreamFlowAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var index = new DeclarationIndex(start.Compilation);
            start.RegisterSymbolAction(symbol => AnalyzeType(symbol, index), SymbolKind.NamedType);
            start.RegisterSymbolAction(symbol => AnalyzeMethod(symbol, index), SymbolKind.Method);
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, DeclarationIndex index)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.Has(ModelNames.StreamFlowFileAttribute))
        {
            AnalyzeFile(type, context, index);
        }
        else if (StepTarget.IsWorkflow(type))
        {
            var reading = index.Workflow(type, context.CancellationToken);
            Report(context, SymbolChecks.OfWorkflow(type, context.CancellationToken).Concat(reading.Model.Findings).Concat(index.Check(reading, context.CancellationToken)));
        }
        else if (type.Has(ModelNames.CommandLineToolAttribute) || type.Has(ModelNames.ExpressionToolAttribute))
        {
            var tool = index.Tool(type, context.CancellationToken);
            Report(context, SymbolChecks.OfTool(type, context.CancellationToken).Concat(tool.Findings).Concat(DeclarationRules.CheckTool(tool.Declaration)));
        }
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context, DeclarationIndex index)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.Has(ModelNames.CSharpStepAttribute))
        {
            var tool = index.Tool(method, context.CancellationToken);
            Report(context, SymbolChecks.OfMethod(method, context.CancellationToken).Concat(DeclarationRules.CheckTool(tool.Declaration)));
        }
    }

    private static void AnalyzeFile(INamedTypeSymbol type, SymbolAnalysisContext context, DeclarationIndex index)
    {
        var declaration = DeclarationParser.Parse(type, context.Compilation, out var workflow, context.CancellationToken);
        var documents = ReadDocuments(context, declaration);
        var root = DeclarationResolver.Resolve(declaration, documents).Root;
        var emitted = declaration.Workflow is { Declaration: var declared } ? DeclaredNames.PathOf(DeclaredNames.Of(declared)) : null;
        var findings = SpecValidator.Validate(root, SchemaCatalog.Of(declaration.Schemas), new ProjectContext(documents, emitted));
        var ofWorkflow = workflow is null ? [] : index.Check(workflow, context.CancellationToken);
        Report(context, declaration.Findings.Concat(findings).Concat(ofWorkflow), declaration.Schemas);
    }

    private static ProjectDocuments ReadDocuments(SymbolAnalysisContext context, Declaration declaration)
    {
        var named = NamedDocuments.Of([declaration]).ToList();
        var options = context.Options.AnalyzerConfigOptionsProvider;
        return new ProjectDocuments(context.Options.AdditionalFiles
            .Select(file => ProjectFiles.Read(file, options, named.Contains, context.CancellationToken))
            .OfType<DocumentText>());
    }

    private static void Report(SymbolAnalysisContext context, IEnumerable<Finding> findings, EquatableArray<TypeSchema> schemas = default)
    {
        foreach (var finding in findings)
        {
            context.ReportDiagnostic(ToDiagnostic(finding, schemas, context));
        }
    }

    private static Diagnostic ToDiagnostic(Finding finding, EquatableArray<TypeSchema> schemas, SymbolAnalysisContext context)
    {
        var isName = finding.RuleId == Rules.UnknownKey.Id || finding.RuleId == Rules.DeprecatedForm.Id;
        var properties = finding.Suggestion is { } suggestion
            ? ImmutableDictionary<string, string?>.Empty.Add(Descriptors.Suggestion, isName ? MemberNames.Of(suggestion, schemas) : suggestion)
            : ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(
            Descriptors.Of(finding.RuleId),
            SourceLocations.Find(context.Compilation, finding.Position, context.CancellationToken),
            properties,
            finding.Message);
    }
}
