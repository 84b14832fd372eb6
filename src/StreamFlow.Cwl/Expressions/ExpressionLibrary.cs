using StreamFlow.Cwl.Expressions.References;

namespace StreamFlow.Cwl.Expressions;

/// <summary>The <c>expressionLib</c> of an InlineJavascriptRequirement: code that runs before each expression.</summary>
/// <remarks>Use one instance for all processes that share the requirement: workers compile a library once per instance.</remarks>
internal sealed class ExpressionLibrary
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
}
