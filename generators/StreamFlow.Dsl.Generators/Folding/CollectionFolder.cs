using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StreamFlow.Generators.Folding;

/// <summary>Evaluates collection expressions and arrays.</summary>
internal sealed class CollectionFolder(ConstantFolder folder, CancellationToken cancellation)
{
    public FoldedValue Fold(ExpressionSyntax expression, ITypeSymbol? expected)
    {
        var type = expected ?? folder.ModelOf(expression).GetTypeInfo(expression, cancellation).ConvertedType;
        var element = ElementTypes.Of(type);
        var items = new List<FoldedValue>();
        switch (expression)
        {
            case CollectionExpressionSyntax collection:
                foreach (var part in collection.Elements)
                {
                    if (Add(items, part, element) is { } unknown)
                    {
                        return unknown;
                    }
                }

                break;
            case ArrayCreationExpressionSyntax { Initializer: { } values }:
                items.AddRange(values.Expressions.Select(value => folder.Fold(value, element)));
                break;
            case ImplicitArrayCreationExpressionSyntax { Initializer: var values }:
                items.AddRange(values.Expressions.Select(value => folder.Fold(value, element)));
                break;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } values:
                items.AddRange(values.Expressions.Select(value => folder.Fold(value, element)));
                break;
            default:
                return ConstantFolder.Unknown(expression);
        }

        return new FoldedList(items, expression.PositionOf());
    }

    private NotConstant? Add(List<FoldedValue> items, CollectionElementSyntax part, ITypeSymbol? element)
    {
        switch (part)
        {
            case ExpressionElementSyntax { Expression: var item }:
                items.Add(folder.Fold(item, element));
                return null;
            case SpreadElementSyntax { Expression: var source }:
                switch (FoldedValues.Resolve(folder.Fold(source, null)))
                {
                    case FoldedList list:
                        items.AddRange(list.Items);
                        return null;
                    case FoldedObject { Members.Count: 0, Entries.Count: 0 } collection:
                        items.AddRange(collection.Elements);
                        return null;
                    case NotConstant unknown:
                        return unknown;
                    default:
                        return ConstantFolder.Unknown(source);
                }

            default:
                return new NotConstant(part.ToString(), part.PositionOf());
        }
    }
}
