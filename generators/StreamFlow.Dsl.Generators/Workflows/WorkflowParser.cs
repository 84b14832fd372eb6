using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Workflows;

/// <summary>Reads classes that declare workflows for the pipeline.</summary>
internal static class WorkflowParser
{
    /// <summary>Reads a class with <c>[Workflow]</c>.</summary>
    public static WorkflowReading Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var folder = new ConstantFolder(compilation, static _ => false, cancellation);
        var members = DeclaringMember.Fold(DeclaringMember.Find(type).Where(member => WorkflowMembers.IsOfWorkflow(member.Kind)), folder);
        return Parse(type, new WorkflowMembers(members), folder, isStep: true, cancellation);
    }

    /// <summary>Reads the workflow that members of a class declare.</summary>
    /// <param name="type">The class.</param>
    /// <param name="members">Its members.</param>
    /// <param name="folder">What evaluated them.</param>
    /// <param name="isStep">Whether others may use it as a step.</param>
    /// <param name="cancellation">Abandons the work.</param>
    public static WorkflowReading Parse(
        INamedTypeSymbol type, WorkflowMembers members, ConstantFolder folder, bool isStep, CancellationToken cancellation)
    {
        var notes = new ReadingNotes();
        var declaration = new WorkflowReader(type, members, notes, Languages.HasExtensions(folder.Compilation), cancellation).Read();
        var part = new WorkflowPart(
            StepParts.OfWorkflow(type, declaration, members.All, cancellation),
            isStep,
            new(members.All.Select(member => new DeclaredMember(member.Symbol.Name, member.Kind, member.Name))),
            new(DocumentationOf(declaration)));
        var targets = Targets(members);
        var foreign = ForeignTools(targets, type.ContainingAssembly, folder, notes, cancellation).ToArray();
        var model = new WorkflowModel(declaration, part, notes.IsWhole) { ForeignTools = foreign, Findings = new(notes.Findings) };
        return new WorkflowReading(model, targets);
    }

    private static IEnumerable<(string Member, string Text)> DocumentationOf(WorkflowDeclaration declaration) => declaration.Inputs
        .Select(input => (input.Member, input.Documentation))
        .Concat(declaration.Steps.Select(step => (step.Member, step.Documentation)))
        .Concat(declaration.Outputs.Select(output => (output.Member, output.Documentation)))
        .Where(member => member.Documentation is not null)
        .Select(member => (member.Member, member.Documentation!));

    private static List<StepTarget> Targets(WorkflowMembers members)
    {
        var targets = new Dictionary<string, StepTarget>(StringComparer.Ordinal);
        foreach (var member in members.All.Where(member => member.Kind == MemberKind.Step))
        {
            if (StepShape.Of(member.Value) is { } shape && StepTarget.Of(shape.Created) is { } target)
            {
                targets[target.Id] = target;
            }
        }

        return [.. targets.Values];
    }

    /// <summary>Reads the tools that are not of this compilation, whose documents nothing else would write.</summary>
    private static IEnumerable<ToolDeclaration> ForeignTools(
        IEnumerable<StepTarget> targets, IAssemblySymbol home, ConstantFolder folder, ReadingNotes notes, CancellationToken cancellation)
    {
        var reader = new ToolReader(folder, cancellation);
        return targets
            .Select(target => target.Symbol)
            .OfType<INamedTypeSymbol>()
            .Where(type => !StepTarget.IsWorkflow(type) && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, home))
            .Select(type => reader.Read(type, notes));
    }
}
