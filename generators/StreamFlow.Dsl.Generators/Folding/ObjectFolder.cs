using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StreamFlow.Generators.Schemas;

namespace StreamFlow.Generators.Folding;

/// <summary>Evaluates object creations, their initialisers and <c>with</c> expressions.</summary>
internal sealed class ObjectFolder(ConstantFolder folder, CancellationToken cancellation)
{
    public FoldedValue FoldCreation(BaseObjectCreationExpressionSyntax creation, ITypeSymbol? expected)
    {
        var type = TypeOf(creation, expected);
        var position = creation.PositionOf();
        var arguments = FoldArguments(creation, type);
        if (type?.ToDisplayString() == "System.TimeSpan")
        {
            return TimeSpans.FromConstructor(arguments.ConvertAll(argument => argument.Value)) is { } span
                ? new FoldedScalar(span, position)
                : ConstantFolder.Unknown(creation);
        }

        var generated = type is null ? GeneratedTypeOf(creation, expected) : null;
        return Initialize(new FoldedObject(type, arguments, [], [], position) { Generated = generated }, creation.Initializer);
    }

    public FoldedValue FoldWith(WithExpressionSyntax with) => FoldedValues.Resolve(folder.Fold(with.Expression, null)) switch
    {
        FoldedObject original => Initialize(original with { Position = with.PositionOf() }, with.Initializer),
        NotConstant unknown => unknown,
        _ => ConstantFolder.Unknown(with),
    };

    private INamedTypeSymbol? TypeOf(BaseObjectCreationExpressionSyntax creation, ITypeSymbol? expected)
    {
        if (creation is ObjectCreationExpressionSyntax { Type: var written } && folder.Lookup.FindNamedType(written) is { } named)
        {
            return named;
        }

        if (creation is ImplicitObjectCreationExpressionSyntax && expected is INamedTypeSymbol { TypeKind: not TypeKind.Error } target)
        {
            return OptionTypes.Unwrap(target) as INamedTypeSymbol;
        }

        var info = folder.ModelOf(creation).GetTypeInfo(creation, cancellation);
        return new[] { info.Type, info.ConvertedType, creation is ImplicitObjectCreationExpressionSyntax ? expected : null }
            .OfType<INamedTypeSymbol>()
            .Select(type => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? (INamedTypeSymbol)type.TypeArguments[0] : type)
            .FirstOrDefault(type => type.TypeKind != TypeKind.Error);
    }

    private GeneratedType? GeneratedTypeOf(BaseObjectCreationExpressionSyntax creation, ITypeSymbol? expected) =>
        GeneratedType.Of(creation is ObjectCreationExpressionSyntax { Type: var written } ? folder.NamedType(written) : expected);

    private List<FoldedMember> FoldArguments(BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol? type)
    {
        var arguments = new List<FoldedMember>();
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } list })
        {
            return arguments;
        }

        var constructor = Constructors.Find(folder, creation, type, cancellation);
        for (var i = 0; i < list.Count; i++)
        {
            var argument = list[i];
            var parameter = argument.NameColon is { Name.Identifier.ValueText: var name }
                ? constructor?.Parameters.FirstOrDefault(candidate => candidate.Name == name)
                : constructor is { Parameters: var parameters } && parameters.Length > 0 ? parameters[Math.Min(i, parameters.Length - 1)] : null;

            // The tail of a `params` parameter is a list, unless the one argument already is one.
            if (parameter is { IsParams: true } && argument.NameColon is null && IsExpanded(list, i, parameter))
            {
                var element = ElementTypes.Of(parameter.Type);
                var items = list.Skip(i).Select(item => folder.Fold(item.Expression, element)).ToList();
                arguments.Add(new FoldedMember(parameter.Name, argument.PositionOf(), new FoldedList(items, argument.PositionOf()), true, true));
                break;
            }

            arguments.Add(new FoldedMember(
                parameter?.Name ?? string.Empty, argument.PositionOf(), folder.Fold(argument.Expression, parameter?.Type), true, parameter is not null));
        }

        return arguments;
    }

    private bool IsExpanded(SeparatedSyntaxList<ArgumentSyntax> arguments, int index, IParameterSymbol parameter)
    {
        if (index != arguments.Count - 1 || arguments[index].Expression is CollectionExpressionSyntax)
        {
            return index != arguments.Count - 1;
        }

        var type = folder.TypeOf(arguments[index].Expression);
        return type is null || !folder.Lookup.Converts(type, parameter.Type);
    }

    private FoldedValue Initialize(FoldedObject target, InitializerExpressionSyntax? initializer)
    {
        if (initializer is null)
        {
            return target;
        }

        var members = target.Members.ToList();
        var elements = target.Elements.ToList();
        var entries = target.Entries.ToList();
        var element = ElementTypes.Of(target.Type);
        var dictionaryValue = ElementTypes.OfDictionary(target.Type);
        foreach (var part in initializer.Expressions)
        {
            switch (part)
            {
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] } } entry:
                    entries.Add(new FoldedEntry(folder.Fold(key, null), FoldValue(entry.Right, dictionaryValue)));
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment:
                    var property = Members.Find(target.Type, name.Identifier.ValueText);
                    members.RemoveAll(member => member.Name == name.Identifier.ValueText);
                    members.Add(new FoldedMember(
                        name.Identifier.ValueText, name.PositionOf(), FoldValue(assignment.Right, property is null ? null : MemberInitializers.TypeOf(property)), false, property is not null));
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, var value] }:
                    entries.Add(new FoldedEntry(folder.Fold(key, null), folder.Fold(value, dictionaryValue)));
                    break;
                case AssignmentExpressionSyntax or InitializerExpressionSyntax:
                    return new NotConstant(part.ToString(), part.PositionOf());
                default:
                    elements.Add(folder.Fold(part, element));
                    break;
            }
        }

        return target with { Members = members, Elements = elements, Entries = entries };
    }

    /// <summary>Folds what a member or an entry is set to, which may be a nested initialiser without <c>new</c>.</summary>
    private FoldedValue FoldValue(ExpressionSyntax value, ITypeSymbol? type) =>
        value is InitializerExpressionSyntax nested && !nested.IsKind(SyntaxKind.ArrayInitializerExpression)
            ? Initialize(new FoldedObject(type as INamedTypeSymbol, [], [], [], nested.PositionOf()), nested)
            : folder.Fold(value, type);
}
