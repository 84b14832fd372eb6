using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Schemas;

/// <summary>A property that declares an option.</summary>
/// <param name="Property">The property.</param>
/// <param name="Schema">What may stand there.</param>
/// <param name="IsBesideType">Whether it is written beside <c>type</c> and not inside <c>config</c>.</param>
internal sealed record SymbolOption(IPropertySymbol Property, OptionSchema Schema, bool IsBesideType);
