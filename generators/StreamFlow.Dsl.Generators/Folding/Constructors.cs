using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StreamFlow.Generators.Folding;

/// <summary>Finds the constructor that a creation calls, also while some of its arguments do not resolve yet.</summary>
internal static class Constructors
{
    public static IMethodSymbol? Find(
        SemanticModel model, BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol? type, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(creation, cancellation);
        if (info.Symbol is IMethodSymbol method)
        {
            return method;
        }

        var arguments = creation.ArgumentList!.Arguments;
        var candidates = (type?.InstanceConstructors.AsEnumerable() ?? info.CandidateSymbols.OfType<IMethodSymbol>())
            .Where(candidate => Takes(candidate, arguments.Count))
            .ToList();
        return candidates.Find(candidate => Fits(candidate, arguments, model, cancellation)) ?? candidates.FirstOrDefault();
    }

    private static bool Takes(IMethodSymbol constructor, int count)
    {
        var parameters = constructor.Parameters;
        var needed = parameters.Count(parameter => parameter is { IsOptional: false, IsParams: false });
        return count >= needed && (count <= parameters.Length || parameters.LastOrDefault() is { IsParams: true });
    }

    private static bool Fits(
        IMethodSymbol constructor, SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model, CancellationToken cancellation)
    {
        for (var i = 0; i < arguments.Count && i < constructor.Parameters.Length; i++)
        {
            var type = model.GetTypeInfo(arguments[i].Expression, cancellation).Type;
            if (type is { TypeKind: not TypeKind.Error }
                && constructor.Parameters[i] is { IsParams: false, Type: var wanted }
                && !model.Compilation.ClassifyConversion(type, wanted).IsImplicit)
            {
                return false;
            }
        }

        return true;
    }
}
