using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Parsing;
using StreamFlow.Generators.Tools;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Workflows;

/// <summary>Reads the workflow that the members of a class declare.</summary>
internal sealed class WorkflowReader(INamedTypeSymbol type, WorkflowMembers members, ReadingNotes notes, bool hasExtensions, CancellationToken cancellation)
{
    private readonly DeclarationText _text = new(cancellation);
    private readonly StepInputReader _inputs = new(members, notes, hasExtensions);

    /// <summary>Reads it.</summary>
    public WorkflowDeclaration Read()
    {
        var types = new TypeReader();
        var steps = new StepReader(_inputs, _text, notes);
        return new WorkflowDeclaration(type.Name, MemberNaming.IdOf(type), MemberNaming.PositionOf(type))
        {
            Inputs = new(Of(MemberKind.Input).Select(member => ReadInput(member, types)).OfType<WorkflowInputDeclaration>()),
            Steps = new(Of(MemberKind.Step).Select(steps.Read).OfType<StepDeclaration>()),
            Outputs = new(Of(MemberKind.Output).Select(member => ReadOutput(member, types)).OfType<WorkflowOutputDeclaration>()),
            Attributes = AttributeSpecs.Of(type),
            Documentation = _text.Of(type),
        };
    }

    private IEnumerable<DeclaringMember> Of(MemberKind kind) => members.All.Where(member => member.Kind == kind);

    private WorkflowInputDeclaration? ReadInput(DeclaringMember member, TypeReader types)
    {
        var declared = MemberInitializers.TypeOf(member.Symbol)!;
        var value = PortTypes.OfWorkflowInput(declared)!;
        if (Created(member) is not { } created)
        {
            return null;
        }

        var spec = types.Read(value);
        return new WorkflowInputDeclaration(member.Symbol.Name, member.Name, IsOptional(declared) ? spec with { IsOptional = true } : spec, member.Position)
        {
            Default = created.Find("Default") is { Value: var given } && FoldedValues.Resolve(given) is not FoldedNull ? _inputs.ReadLiteral(given, value, "Default") : null,
            SecondaryFiles = Texts(created, "SecondaryFiles"),
            Formats = Texts(created, "Formats"),
            LoadContents = Flag(created, "LoadContents"),
            Streamable = Flag(created, "Streamable"),
            Listing = created.Find("Listing") is { Value: var listing } && FoldedValues.Resolve(listing) is FoldedEnum { Member.Name: var depth } ? Naming.KeyOf(depth) : null,
            Documentation = _text.Of(member.Symbol),
        };
    }

    private WorkflowOutputDeclaration? ReadOutput(DeclaringMember member, TypeReader types)
    {
        var declared = MemberInitializers.TypeOf(member.Symbol)!;
        if (Created(member) is not { } created || created.Find("source") is not { Value: var source })
        {
            return null;
        }

        var spec = types.Read(PortTypes.OfWorkflowOutput(declared)!);
        return new WorkflowOutputDeclaration(
            member.Symbol.Name,
            member.Name,
            IsOptional(declared) ? spec with { IsOptional = true } : spec,
            _inputs.ReadLink(source, member.Symbol.Name),
            member.Position)
        {
            SecondaryFiles = Texts(created, "SecondaryFiles"),
            Format = created.Find("Format") is { Value: var format } && FoldedValues.Resolve(format) is not FoldedNull ? _inputs.Text(format, "Format") : null,
            Documentation = _text.Of(member.Symbol),
        };
    }

    /// <summary>Gives the object that a member holds; null when it holds none, or only the running program knows.</summary>
    private FoldedObject? Created(DeclaringMember member)
    {
        switch (FoldedValues.Resolve(member.Value))
        {
            case FoldedObject created:
                return created;
            case FoldedNull:
                return null;
            default:
                notes.Unknown(member.Value, member.Symbol.Name);
                return null;
        }
    }

    private EquatableArray<string> Texts(FoldedObject created, string name)
    {
        if (created.Find(name) is not { Value: var value })
        {
            return default;
        }

        var items = FoldedValues.Resolve(value) switch
        {
            FoldedList list => list.Items,
            FoldedObject collection => collection.Elements,
            _ => [value],
        };
        return new(items.Select(item => _inputs.Text(item, name)));
    }

    private static bool Flag(FoldedObject created, string name) =>
        created.Find(name) is { Value: var value } && FoldedValues.Resolve(value) is FoldedScalar { Value: true };

    private static bool IsOptional(ITypeSymbol declared) => declared.Name is "OptionalInput" or "OptionalOutput";
}
