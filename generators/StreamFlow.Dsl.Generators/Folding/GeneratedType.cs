using Microsoft.CodeAnalysis;

namespace StreamFlow.Generators.Folding;

/// <summary>A type that this generator writes, known by its name and the class in which it stands. Lives within one transform.</summary>
/// <param name="Owner">The class of the user's.</param>
/// <param name="Name">The name of the nested type.</param>
internal sealed record GeneratedType(INamedTypeSymbol Owner, string Name)
{
    /// <summary>Tells what a type that the compiler does not know stands for; null when it is no nested type of a known class.</summary>
    public static GeneratedType? Of(ITypeSymbol? type) =>
        type is IErrorTypeSymbol { ContainingSymbol: INamedTypeSymbol { TypeKind: not TypeKind.Error } owner, Name: { Length: > 0 } name } ? new(owner, name) : null;
}
