namespace StreamFlow.Cwl.Expressions.References;

/// <summary>A place at which an expression names an input.</summary>
/// <param name="Name">The name of the input.</param>
/// <param name="Offset">Where in the text of the expression.</param>
/// <param name="IsCertain">Whether it is a parameter reference, which fails when there is no such input; JavaScript may only be asking.</param>
internal readonly record struct InputReference(string Name, int Offset, bool IsCertain);
