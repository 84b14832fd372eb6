using StreamFlow.Hosting.Importing.Syntax;

namespace StreamFlow.Hosting.Importing;

/// <summary>What all parts of an import share.</summary>
/// <param name="directory">The absolute path of the directory for the C# files, to which paths in them are relative.</param>
/// <param name="targetNamespace">The namespace of the declarations; null for none.</param>
internal sealed class ImportContext(string directory, string? targetNamespace)
{
    private readonly List<TypeDeclaration> _declarations = [];

    /// <summary>Gets the directory for the C# files.</summary>
    public string Directory => directory;

    /// <summary>Gets the namespace of the declarations; null for none.</summary>
    public string? Namespace => targetNamespace;

    /// <summary>Gets what cannot be declared as the document says it.</summary>
    public ImportFindings Findings { get; } = new();

    /// <summary>Gets the names of types.</summary>
    public NameScope TypeNames { get; } = new(ReservedNames.Types);

    /// <summary>Gets the declared types.</summary>
    public IReadOnlyList<TypeDeclaration> Declarations => _declarations;

    /// <summary>Gives a name of a type that no member hides.</summary>
    public string Qualified(string typeName) => targetNamespace is null ? $"global::{typeName}" : $"global::{targetNamespace}.{typeName}";

    /// <summary>Adds a type.</summary>
    public void Declare(TypeDeclaration declaration) => _declarations.Add(declaration);
}
