using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StreamFlow.Generators.Folding;

/// <summary>Evaluates the initialisers of declarations through the semantic model, without running anything.</summary>
/// <remarks>
/// It never guesses: what is not certain at build time becomes <see cref="NotConstant"/>, with its place. Names that begin at a
/// class which the generator itself writes do not resolve yet when it runs; they are followed by their names alone.
/// </remarks>
internal sealed class ConstantFolder(Compilation compilation, Func<string, bool> isGeneratedClass, CancellationToken cancellation)
{
    // A declaration that refers to itself through others ends here; a real one is never so deep.
    private const int MaximumDepth = 64;

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<ISymbol, FoldedValue> _members = new(SymbolEqualityComparer.Default);
    private NameLookup? _lookup;
    private WorkflowCalls? _calls;
    private int _depth;

    /// <summary>Gets the compilation.</summary>
    public Compilation Compilation { get; } = compilation;

    /// <summary>Gets what answers without the semantic model where it can.</summary>
    public NameLookup Lookup => _lookup ??= new NameLookup(this, cancellation);

    private WorkflowCalls Calls => _calls ??= new WorkflowCalls(this);

    /// <summary>Evaluates what a member is initialised with; null when it has no initialiser in source.</summary>
    public FoldedValue? FoldMember(ISymbol member)
    {
        if (_members.TryGetValue(member, out var known))
        {
            return known;
        }

        if (_depth > MaximumDepth || MemberInitializers.Find(member, cancellation) is not { } initializer)
        {
            return null;
        }

        // While its initialiser is evaluated, a member that refers to itself is not a constant.
        _members[member] = new NotConstant(member.Name, initializer.PositionOf());
        return _members[member] = Fold(initializer, MemberInitializers.TypeOf(member));
    }

    /// <summary>Evaluates an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="expected">The type that its place asks for, which gives <c>new()</c> and <c>[…]</c> their type where the compiler cannot.</param>
    public FoldedValue Fold(ExpressionSyntax expression, ITypeSymbol? expected)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_depth > MaximumDepth)
        {
            return Unknown(expression);
        }

        _depth++;
        try
        {
            return FoldConstant(expression) ?? FoldSyntax(expression, expected);
        }
        finally
        {
            _depth--;
        }
    }

    public static NotConstant Unknown(ExpressionSyntax expression) => new(Describe(expression), expression.PositionOf());

    public SemanticModel ModelOf(SyntaxNode node)
    {
        if (!_models.TryGetValue(node.SyntaxTree, out var model))
        {
            _models[node.SyntaxTree] = model = Compilation.GetSemanticModel(node.SyntaxTree);
        }

        return model;
    }

    public ISymbol? SymbolOf(ExpressionSyntax expression) =>
        Lookup.FindMember(expression) ?? ModelOf(expression).GetSymbolInfo(expression, cancellation).Symbol;

    /// <summary>Gives the type of an expression; null when it does not resolve, or not yet.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => IsGeneratedPath(expression)
        ? null
        : Lookup.FindType(expression) ?? (ModelOf(expression).GetTypeInfo(expression, cancellation).Type is { TypeKind: not TypeKind.Error } type ? type : null);

    /// <summary>Gives the type that a type expression names; an error type when it does not resolve.</summary>
    public ITypeSymbol NamedType(TypeSyntax type) =>
        Lookup.FindNamedType(type) ?? ModelOf(type).GetTypeInfo(type, cancellation).Type ?? Compilation.ObjectType;

    private FoldedValue? FoldConstant(ExpressionSyntax expression)
    {
        if (expression is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax }
            or LambdaExpressionSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax or WithExpressionSyntax
            or InterpolatedStringExpressionSyntax { StringStartToken.RawKind: not (int)SyntaxKind.InterpolatedMultiLineRawStringStartToken }
            || IsGeneratedPath(expression))
        {
            return null;
        }

        if (Lookup.FindConstant(expression) is { } constant)
        {
            return constant;
        }

        if (Lookup.FindMember(expression) is not (null or IFieldSymbol { IsConst: true }))
        {
            return null;
        }

        var model = ModelOf(expression);
        if (model.GetConstantValue(expression, cancellation) is not { HasValue: true, Value: var value })
        {
            return null;
        }

        var position = expression.PositionOf();
        if (value is null)
        {
            return new FoldedNull(position);
        }

        return EnumMembers.TypeOf(model.GetTypeInfo(expression, cancellation).Type) is { } type
            ? EnumMembers.Find(type, value) is { } member ? new FoldedEnum(member, position) : Unknown(expression)
            : new FoldedScalar(value, position);
    }

    private FoldedValue FoldSyntax(ExpressionSyntax expression, ITypeSymbol? expected) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Fold(inner.Expression, expected),
        CheckedExpressionSyntax inner => Fold(inner.Expression, expected),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Fold(inner.Operand, expected),
        CastExpressionSyntax cast => Conversions.Apply(Fold(cast.Expression, null), ModelOf(cast).GetTypeInfo(cast, cancellation).Type)
            ?? Unknown(expression),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } => new FoldedNull(expression.PositionOf()),
        BaseObjectCreationExpressionSyntax creation => new ObjectFolder(this, cancellation).FoldCreation(creation, expected),
        WithExpressionSyntax with => new ObjectFolder(this, cancellation).FoldWith(with),
        CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or InitializerExpressionSyntax =>
            new CollectionFolder(this, cancellation).Fold(expression, expected),
        InterpolatedStringExpressionSyntax text => FoldInterpolated(text),
        ConditionalExpressionSyntax condition => FoldedValues.Resolve(Fold(condition.Condition, null)) is FoldedScalar { Value: bool chosen }
            ? Fold(chosen ? condition.WhenTrue : condition.WhenFalse, expected)
            : Unknown(expression),
        BinaryExpressionSyntax binary => FoldBinary(binary, expected),
        PrefixUnaryExpressionSyntax unary => FoldUnary(unary),
        InvocationExpressionSyntax call => Calls.Fold(call) ?? new CallFolder(this, cancellation).Fold(call),
        LambdaExpressionSyntax lambda => (FoldedValue?)WorkflowCalls.Fold(lambda) ?? Unknown(lambda),
        SimpleNameSyntax or MemberAccessExpressionSyntax => FoldName(expression),
        _ => Unknown(expression),
    };

    /// <summary>Tells whether an expression is a chain of names with a class in it that the generator writes.</summary>
    public bool IsGeneratedPath(ExpressionSyntax expression)
    {
        for (var current = expression; current is MemberAccessExpressionSyntax access; current = access.Expression)
        {
            var inner = access.Expression is MemberAccessExpressionSyntax { Name: var middle } ? middle : access.Expression as SimpleNameSyntax;
            if (inner is not null && isGeneratedClass(inner.Identifier.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private FoldedValue FoldName(ExpressionSyntax expression)
    {
        if (IsGeneratedPath(expression))
        {
            return FoldGeneratedPath(expression);
        }

        // Once generated, the class of a document has symbols like any other; its paths are known by their names all the same.
        if (FoldGeneratedPath(expression) is FoldedPath path)
        {
            return path;
        }

        if (expression is MemberAccessExpressionSyntax chain && Calls.Fold(chain) is { } followed)
        {
            return followed;
        }

        var symbol = SymbolOf(expression);
        if (symbol is IFieldSymbol or IPropertySymbol && symbol.IsStatic)
        {
            if (WellKnownMembers.Find(symbol) is { } value)
            {
                return new FoldedScalar(value, expression.PositionOf());
            }

            if (InitializationOrder.FindEarlyUser(expression, symbol, cancellation) is { } user)
            {
                return new NotConstant(symbol.Name, expression.PositionOf()) { UsedTooEarlyBy = user };
            }

            return FoldMember(symbol) is { } target
                ? new FoldedReference(symbol, target, expression.PositionOf())
                : FoldGeneratedPath(expression);
        }

        if (expression is MemberAccessExpressionSyntax access
            && symbol is IPropertySymbol
            && FoldedValues.Resolve(Fold(access.Expression, null)) is FoldedObject owner
            && owner.Find(access.Name.Identifier.ValueText) is { } member)
        {
            return member.Value;
        }

        return FoldGeneratedPath(expression);
    }

    private FoldedValue FoldGeneratedPath(ExpressionSyntax expression)
    {
        var names = new List<string>();
        var current = expression;
        while (current is MemberAccessExpressionSyntax access)
        {
            names.Add(access.Name.Identifier.ValueText);
            current = access.Expression;
        }

        if (current is not IdentifierNameSyntax first)
        {
            return Unknown(expression);
        }

        names.Add(first.Identifier.ValueText);
        names.Reverse();
        var start = names.FindIndex(name => isGeneratedClass(name));
        return start < 0 ? Unknown(expression) : new FoldedPath(names.GetRange(start, names.Count - start), expression.PositionOf());
    }

    private FoldedValue FoldInterpolated(InterpolatedStringExpressionSyntax text)
    {
        if (text.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken))
        {
            // How much of its indentation counts is the compiler's to say, which it does for constants only.
            return Unknown(text);
        }

        var isRaw = text.StringStartToken.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken);
        var result = new System.Text.StringBuilder();
        foreach (var part in text.Contents)
        {
            switch (part)
            {
                case InterpolatedStringTextSyntax plain:
                    result.Append(isRaw ? plain.TextToken.ValueText : plain.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}"));
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole
                    when FoldedValues.Resolve(Fold(hole.Expression, null)) is FoldedScalar { Value: var value }
                        && ScalarArithmetic.Format(value) is { } formatted:
                    result.Append(formatted);
                    break;
                case InterpolationSyntax hole:
                    return Unknown(hole.Expression);
            }
        }

        return new FoldedScalar(result.ToString(), text.PositionOf());
    }

    private FoldedValue FoldBinary(BinaryExpressionSyntax binary, ITypeSymbol? expected)
    {
        var left = FoldedValues.Resolve(Fold(binary.Left, expected));
        if (binary.IsKind(SyntaxKind.CoalesceExpression))
        {
            return left switch
            {
                FoldedNull => Fold(binary.Right, expected),
                NotConstant => left,
                _ => left,
            };
        }

        var right = FoldedValues.Resolve(Fold(binary.Right, expected));
        return left is FoldedScalar a && right is FoldedScalar b && ScalarArithmetic.Evaluate(binary.Kind(), a.Value, b.Value) is { } value
            ? new FoldedScalar(value, binary.PositionOf())
            : left as NotConstant ?? right as NotConstant ?? Unknown(binary);
    }

    private FoldedValue FoldUnary(PrefixUnaryExpressionSyntax unary) =>
        (unary.Kind(), FoldedValues.Resolve(Fold(unary.Operand, null))) switch
        {
            (SyntaxKind.LogicalNotExpression, FoldedScalar { Value: bool value }) => new FoldedScalar(!value, unary.PositionOf()),
            (SyntaxKind.UnaryMinusExpression, FoldedScalar { Value: TimeSpan value }) => new FoldedScalar(-value, unary.PositionOf()),
            (SyntaxKind.UnaryMinusExpression, FoldedScalar scalar)
                when ScalarArithmetic.Evaluate(SyntaxKind.SubtractExpression, 0, scalar.Value) is { } value => new FoldedScalar(value, unary.PositionOf()),
            (_, NotConstant unknown) => unknown,
            _ => Unknown(unary),
        };

    private static string Describe(ExpressionSyntax expression)
    {
        const int longest = 60;
        var text = string.Join(" ", expression.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
    }
}
