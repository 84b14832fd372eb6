using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Tools;

namespace StreamFlow.Generators.Workflows;

/// <summary>What a step runs: a tool, a workflow or a method. Lives within one transform.</summary>
/// <param name="Symbol">The record of the tool, the class of the workflow, or the method.</param>
/// <param name="Id">The full name by which the step refers to it.</param>
internal sealed record StepTarget(ISymbol Symbol, string Id)
{
    /// <summary>The name of the record that is generated in the class of a workflow.</summary>
    public const string WorkflowStep = "Step";

    /// <summary>Finds what a created step runs; null when it is no step, or of a type that nobody declares.</summary>
    public static StepTarget? Of(FoldedObject step) => step switch
    {
        { Generated: { } generated } => Of(generated),
        { Type: { ContainingType: { } owner } type } when OptionTypes.Derives(type, ModelNames.Step) && Of(new GeneratedType(owner, type.Name)) is { } known => known,
        { Type: { } type } when OptionTypes.Derives(type, ModelNames.Step) => new StepTarget(type, MemberNaming.IdOf(type)),
        _ => null,
    };

    /// <summary>Lists the inputs, in the order of the declaration, with the types of their values.</summary>
    public IEnumerable<(string Member, ITypeSymbol Type)> Inputs() => Symbol switch
    {
        IMethodSymbol method => CSharpStepReader.InputsOf(method).Select(parameter => (CSharpStepReader.MemberOf(parameter), parameter.Type)),
        INamedTypeSymbol type when IsWorkflow(type) => DeclaringMember.Find(type)
            .Where(member => member.Kind == MemberKind.Input)
            .Select(member => (member.Symbol.Name, PortTypes.OfWorkflowInput(MemberInitializers.TypeOf(member.Symbol)!)!)),
        INamedTypeSymbol type => MemberNaming.Properties(type)
            .Select(property => (property.Name, Type: PortTypes.OfInput(property.Type)))
            .Where(port => port.Type is not null)
            .Select(port => (port.Name, port.Type!)),
        _ => [],
    };

    /// <summary>Tells whether a class is a workflow that others use as a step.</summary>
    public static bool IsWorkflow(INamedTypeSymbol type) => type.Has(ModelNames.WorkflowAttribute);

    /// <summary>Finds what a step of a type that this generator writes runs; null when it writes no such type.</summary>
    public static StepTarget? Of(GeneratedType generated)
    {
        var (owner, name) = generated;
        if (name == WorkflowStep && IsWorkflow(owner))
        {
            return new StepTarget(owner, MemberNaming.IdOf(owner));
        }

        return name.EndsWith(CSharpStepReader.Suffix, StringComparison.Ordinal)
            && owner.GetMembers(name.Substring(0, name.Length - CSharpStepReader.Suffix.Length))
                .OfType<IMethodSymbol>()
                .FirstOrDefault(method => method.Has(ModelNames.CSharpStepAttribute)) is { } found
            ? new StepTarget(found, $"{MemberNaming.IdOf(owner)}.{name}")
            : null;
    }
}
