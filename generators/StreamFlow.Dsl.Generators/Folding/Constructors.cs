using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StreamFlow.Generators.Folding;

/// <summary>Finds the constructor that a creation calls, also while some of its arguments do not resolve yet.</summary>
internal static class Constructors
{
    public static IMethodSymbol? Find(
        ConstantFolder folder, BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol? type, CancellationToken cancellation)
    {
        var arguments = creation.ArgumentList!.Arguments;
        if (type is null)
        {
            return folder.ModelOf(creation).GetSymbolInfo(creation, cancellation).Symbol as IMethodSymbol;
        }

        var candidates = type.InstanceConstructors.Where(candidate => Takes(candidate, arguments.Count)).ToList();
        if (candidates.Count < 2)
        {
            return candidates.FirstOrDefault();
        }

        var fitting = candidates.FindAll(candidate => Fits(candidate, arguments, folder));
        if (fitting.Count > 0 && arguments.Any(argument => folder.IsGeneratedPath(argument.Expression)))
        {
            // The compiler could not choose either; whether the path is that of a step or a port shows when it is followed.
            return fitting[0];
        }

        return fitting.Count == 1
            ? fitting[0]
            : folder.ModelOf(creation).GetSymbolInfo(creation, cancellation).Symbol as IMethodSymbol ?? fitting.Concat(candidates).First();
    }

    private static bool Takes(IMethodSymbol constructor, int count)
    {
        var parameters = constructor.Parameters;
        var needed = parameters.Count(parameter => parameter is { IsOptional: false, IsParams: false });
        return count >= needed && (count <= parameters.Length || parameters.LastOrDefault() is { IsParams: true });
    }

    private static bool Fits(IMethodSymbol constructor, SeparatedSyntaxList<ArgumentSyntax> arguments, ConstantFolder folder)
    {
        for (var i = 0; i < arguments.Count && i < constructor.Parameters.Length; i++)
        {
            if (constructor.Parameters[i] is { IsParams: false, Type: var wanted }
                && folder.TypeOf(arguments[i].Expression) is { } type
                && !folder.Lookup.Converts(type, wanted))
            {
                return false;
            }
        }

        return true;
    }
}
