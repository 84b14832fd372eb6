using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Everything that is generated for a class, without positions, so that moving code about generates nothing anew.</summary>
/// <param name="Type">The class.</param>
/// <param name="Members">The members that stand for parts of the file.</param>
/// <param name="ConnectorMakers">The deployment records that make their connectors themselves.</param>
/// <param name="OwnTypes">The other deployment records of the user's own.</param>
internal sealed record DeclaredProgram(
    DeclaringType Type, EquatableArray<DeclaredMember> Members, EquatableArray<string> ConnectorMakers, EquatableArray<string> OwnTypes)
{
    /// <summary>Takes what is generated out of a declaration.</summary>
    public static DeclaredProgram Of(Declaration declaration) =>
        new(declaration.Type, declaration.Members, declaration.ConnectorMakers, declaration.OwnTypes) { Settings = declaration.Settings };

    /// <summary>Gets the file with the values of the inputs that the class declares; null for none.</summary>
    public string? Settings { get; init; }
}
