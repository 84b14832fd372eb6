namespace StreamFlow.Spec;

/// <summary>A place in a text that a user wrote: a file and a 1-based line and column.</summary>
/// <param name="File">The path of the file as the user knows it; empty when the value was not read from a file.</param>
/// <param name="Line">The line, counted from 1; 0 when unknown.</param>
/// <param name="Column">The column, counted from 1; 0 when unknown.</param>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    /// <summary>The position of a value that no user wrote.</summary>
    public static SourcePosition None { get; } = new(string.Empty, 0, 0);

    /// <summary>Gets whether the position points into a text.</summary>
    public bool IsKnown => Line > 0;

    /// <summary>Formats the position as <c>file(line,column)</c>, the form that editors and build logs recognise.</summary>
    /// <returns>The text, or the file alone when the line is unknown.</returns>
    public override string ToString() => IsKnown ? $"{File}({Line},{Column})" : File;
}
