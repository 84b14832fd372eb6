using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Diagnostics;

/// <summary>Checks of tools, workflows and methods that only the compiler can make: the running program has no such thing any more.</summary>
internal static class SymbolChecks
{
    private static readonly HashSet<string> OfInputs = new(StringComparer.Ordinal) { "Option", "Argument", "StandardInput", "Default" };

    private static readonly HashSet<string> OfOutputs = new(StringComparer.Ordinal) { "Glob", "StandardOutput", "StandardError", "Expression" };

    /// <summary>Tells whether a type can be a tool.</summary>
    public static bool IsTool(INamedTypeSymbol type) => type.IsRecord && OptionTypes.Derives(type, ModelNames.Tool);

    /// <summary>Tells whether a method can be a step.</summary>
    public static bool IsStep(IMethodSymbol method) => ProblemOf(method) is null;

    /// <summary>Checks the record of a tool.</summary>
    public static IEnumerable<Finding> OfTool(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var position = MemberNaming.PositionOf(type);
        if (!IsTool(type))
        {
            yield return Rules.NotATool.At(position, type.Name);
            yield break;
        }

        if (!DeclaringType.Of(type, cancellation).IsPartial)
        {
            yield return Rules.NotPartial.At(position, type.Name, "the outputs and the documentation of the tool");
        }

        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (PortTypes.OfOutput(property.Type) is not null)
            {
                if (HasNoValue(property, cancellation))
                {
                    yield return Rules.OutputNotPartial.At(MemberNaming.PositionOf(property), property.Name);
                }
            }
            else if (PortTypes.OfInput(property.Type) is null && PortAttributeOf(property) is { } attribute)
            {
                var wanted = OfOutputs.Contains(attribute) ? $"partial Out<{TypeName(property)}>" : $"In<{TypeName(property)}>";
                yield return Rules.NotAPort.At(MemberNaming.PositionOf(property), property.Name, attribute, wanted) with { Suggestion = wanted };
            }
        }
    }

    /// <summary>Checks a class with <c>[Workflow]</c>.</summary>
    public static IEnumerable<Finding> OfWorkflow(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!DeclaringType.Of(type, cancellation).IsPartial)
        {
            yield return Rules.NotPartial.At(MemberNaming.PositionOf(type), type.Name, $"the record '{type.Name}.Step'");
        }
    }

    /// <summary>Checks a method that is a step.</summary>
    public static IEnumerable<Finding> OfMethod(IMethodSymbol method, CancellationToken cancellation)
    {
        var position = MemberNaming.PositionOf(method);
        var owner = method.ContainingType;
        if (!DeclaringType.Of(owner, cancellation).IsPartial)
        {
            yield return Rules.NotPartial.At(MemberNaming.PositionOf(owner), owner.Name, $"the record '{owner.Name}.{CSharpStepReader.TypeNameOf(method)}'");
        }

        if (ProblemOf(method) is { } problem)
        {
            yield return Rules.NotAStepMethod.At(position, method.Name, problem);
        }
    }

    private static string? ProblemOf(IMethodSymbol method) => method switch
    {
        { IsStatic: false } => "it must be static, since it runs in a process of its own",
        { IsGenericMethod: true } or { ContainingType.IsGenericType: true } => "it must not be generic, since the document names it alone",
        _ when method.Parameters.FirstOrDefault(parameter => parameter.RefKind is not RefKind.None) is { } parameter =>
            $"its parameter '{parameter.Name}' must be passed by value",
        _ when method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Count(other => other.Has(ModelNames.CSharpStepAttribute)) > 1 =>
            "another step of the class has the same name; rename one of them",
        _ => null,
    };

    private static string? PortAttributeOf(IPropertySymbol property) =>
        AttributeSpecs.Of(property).FirstOrDefault(attribute => OfInputs.Contains(attribute.Name) || OfOutputs.Contains(attribute.Name))?.Name;

    private static string TypeName(IPropertySymbol property) =>
        OptionTypes.Unwrap(property.Type).WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>Tells whether a property is one that nothing ever gives a value.</summary>
    private static bool HasNoValue(IPropertySymbol property, CancellationToken cancellation) =>
        !property.IsAbstract
        && property.DeclaringSyntaxReferences.Length == 1
        && property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null, AccessorList: { } accessors } syntax
        && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword)
        && accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null });
}
