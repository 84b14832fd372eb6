using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StreamFlow.Generators.Diagnostics;
using StreamFlow.Generators.Documents;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;
using StreamFlow.Spec;

namespace StreamFlow.Generators;

/// <summary>Checks each class with <c>[StreamFlowFile]</c> by the rules that a YAML file is checked by, and reports on the line that is to blame.</summary>
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
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.Has(ModelNames.StreamFlowFileAttribute))
        {
            return;
        }

        var declaration = DeclarationParser.Parse(type, context.Compilation, context.CancellationToken);
        var documents = ReadDocuments(context, declaration);
        var root = DeclarationResolver.Resolve(declaration, documents).Root;
        var findings = SpecValidator.Validate(root, SchemaCatalog.Of(declaration.Schemas), new ProjectContext(documents));
        foreach (var finding in declaration.Findings.Concat(findings))
        {
            context.ReportDiagnostic(ToDiagnostic(finding, declaration, context));
        }
    }

    private static ProjectDocuments ReadDocuments(SymbolAnalysisContext context, Declaration declaration)
    {
        var named = NamedDocuments.Of([declaration]).ToList();
        var options = context.Options.AnalyzerConfigOptionsProvider;
        return new ProjectDocuments(context.Options.AdditionalFiles
            .Select(file => ProjectFiles.Read(file, options, named.Contains, context.CancellationToken))
            .OfType<DocumentText>());
    }

    private static Diagnostic ToDiagnostic(Finding finding, Declaration declaration, SymbolAnalysisContext context)
    {
        var isName = finding.RuleId == Rules.UnknownKey.Id || finding.RuleId == Rules.DeprecatedForm.Id;
        var properties = finding.Suggestion is { } suggestion
            ? ImmutableDictionary<string, string?>.Empty.Add(Descriptors.Suggestion, isName ? MemberNames.Of(suggestion, declaration.Schemas) : suggestion)
            : ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(
            Descriptors.Of(finding.RuleId),
            SourceLocations.Find(context.Compilation, finding.Position, context.CancellationToken),
            properties,
            finding.Message);
    }
}
