using StreamFlow.Cwl.Expressions.References;

namespace StreamFlow.Cwl.Expressions;

/// <summary>The <c>expressionLib</c> of an InlineJavascriptRequirement: code that runs before each expression.</summary>
/// <remarks>Immutable, and equal by its scripts: a worker compiles a library once, however often it is made.</remarks>
internal sealed class ExpressionLibrary : IEquatable<ExpressionLibrary>
{
    private readonly Lazy<ExpressionReferences> _references;

    /// <summary>Makes a library.</summary>
    /// <param name="scripts">The scripts in their order.</param>
    public ExpressionLibrary(IReadOnlyList<string> scripts)
    {
        Scripts = scripts;
        _references = new(() => ExpressionReferences.OfLibrary(Scripts));
    }

    /// <summary>Gets the library of a requirement that has none.</summary>
    public static ExpressionLibrary Empty { get; } = new([]);

    /// <summary>Gets the scripts in their order.</summary>
    public IReadOnlyList<string> Scripts { get; }

    /// <summary>Gets which parts of the context the scripts refer to.</summary>
    public ExpressionReferences References => _references.Value;

    /// <inheritdoc/>
    public bool Equals(ExpressionLibrary? other) =>
        ReferenceEquals(this, other) || (other is not null && other.Scripts.SequenceEqual(Scripts, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExpressionLibrary);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Scripts are long and the hash is taken for every evaluation; their lengths tell libraries apart well enough.
        var hash = Scripts.Count;
        foreach (var script in Scripts)
        {
            hash = (hash * 397) ^ script.Length;
        }

        return hash;
    }
}
