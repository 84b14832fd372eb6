using StreamFlow.Cwl.Expressions.Parsing;

namespace StreamFlow.Cwl.Expressions.References;

/// <summary>Which parts of the context expressions refer to, as far as their text tells.</summary>
internal sealed class ExpressionReferences
{
    /// <summary>Gets whether <c>self</c> may be used.</summary>
    public bool Self { get; init; }

    /// <summary>Gets whether <c>runtime</c> may be used.</summary>
    public bool Runtime { get; init; }

    /// <summary>Gets whether inputs other than the named ones may be used.</summary>
    public bool AllInputs { get; init; }

    /// <summary>Gets the inputs that are used by name.</summary>
    public IReadOnlyList<InputReference> Inputs { get; init; } = [];

    /// <summary>Gathers what the parts of an expression refer to.</summary>
    public static ExpressionReferences Of(IReadOnlyList<ExpressionPart> parts)
    {
        var collector = new ReferenceCollector();
        foreach (var part in parts)
        {
            switch (part)
            {
                case ParameterReferencePart reference:
                    collector.Add(reference);
                    break;
                case JavaScriptPart script:
                    collector.Add(script.Code, script.Offset);
                    break;
            }
        }

        return collector.ToReferences();
    }

    /// <summary>Gathers what the scripts of a library refer to.</summary>
    public static ExpressionReferences OfLibrary(IReadOnlyList<string> scripts)
    {
        var collector = new ReferenceCollector();
        foreach (var script in scripts)
        {
            collector.Add(script, 0);
        }

        return collector.ToReferences();
    }
}
