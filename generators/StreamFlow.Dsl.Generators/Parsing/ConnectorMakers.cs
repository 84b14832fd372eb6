using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;

namespace StreamFlow.Generators.Parsing;

/// <summary>Finds the declared deployments whose records make their connectors: a user's own types.</summary>
internal static class ConnectorMakers
{
    /// <summary>The method by which a deployment record says how its connector is made: <c>IConnector CreateConnector(ConnectorContext context)</c>.</summary>
    public const string Method = "CreateConnector";

    private const string Context = "StreamFlow.Core.Connectors.ConnectorContext";

    /// <summary>Gives the full names of the declared records that are not built in, each once.</summary>
    /// <param name="members">The declared members.</param>
    /// <param name="makesConnector">Whether to give those that make their connectors, or the others.</param>
    public static IEnumerable<string> Of(IEnumerable<DeclaringMember> members, bool makesConnector) => members
        .Where(member => member.Kind == MemberKind.Deployment)
        .Select(member => (FoldedValues.Resolve(member.Value) as FoldedObject)?.Type ?? MemberInitializers.TypeOf(member.Symbol) as INamedTypeSymbol)
        .OfType<INamedTypeSymbol>()
        .Where(type => !type.IsAbstract && type.ContainingAssembly?.Name != "StreamFlow.Model" && MakesConnector(type) == makesConnector)
        .Select(type => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
        .Distinct(StringComparer.Ordinal);

    private static bool MakesConnector(INamedTypeSymbol type) => type.GetMembers(Method).Any(
        member => member is IMethodSymbol { IsStatic: false, Parameters: [{ Type: var parameter }] } && AttributeReader.IsNamed(parameter, Context));
}
