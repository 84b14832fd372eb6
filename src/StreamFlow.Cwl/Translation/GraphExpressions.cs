using System.Diagnostics.CodeAnalysis;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;

namespace StreamFlow.Cwl.Translation;

/// <summary>Parses expressions by the rules of their document and keeps one library for each InlineJavascriptRequirement.</summary>
internal sealed class GraphExpressions
{
    private readonly Dictionary<InlineJavascriptRequirement, ExpressionLibrary> _libraries = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gives the rules by which a version reads expressions.</summary>
    public static ExpressionSyntax SyntaxOf(CwlVersion version) =>
        version is CwlVersion.V10 or CwlVersion.V11 ? ExpressionSyntax.Version10 : ExpressionSyntax.Version12;

    /// <summary>Parses a text.</summary>
    [return: NotNullIfNotNull(nameof(source))]
    public static Expression? Parse(SourceText? source, CwlVersion version) =>
        source is null ? null : Expression.Parse(source.Text, source.Position, SyntaxOf(version));

    /// <summary>Gives the library that holds in a scope, or null when JavaScript is not allowed there.</summary>
    public ExpressionLibrary? LibraryOf(RequirementScope scope)
    {
        if (scope.Find<InlineJavascriptRequirement>(RequirementKind.InlineJavascript) is not { } requirement)
        {
            return null;
        }

        if (!_libraries.TryGetValue(requirement, out var library))
        {
            library = requirement.ExpressionLib.Count == 0
                ? ExpressionLibrary.Empty
                : new ExpressionLibrary([.. requirement.ExpressionLib.Select(static script => script.Text)]);
            _libraries.Add(requirement, library);
        }

        return library;
    }
}
