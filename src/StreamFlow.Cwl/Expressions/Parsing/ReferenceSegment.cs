namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>One step of a parameter reference: into a field or to an element.</summary>
/// <param name="Name">The field, or null for an element.</param>
/// <param name="Index">The element, counted from 0; negative for a field.</param>
internal readonly record struct ReferenceSegment(string? Name, int Index)
{
    /// <summary>Gives the segment as an expression spells it.</summary>
    public override string ToString() => Name is null ? $"[{Index}]" : $"['{Name}']";
}
