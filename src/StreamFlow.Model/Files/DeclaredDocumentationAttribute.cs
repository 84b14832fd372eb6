using System.ComponentModel;

namespace StreamFlow;

/// <summary>Carries the documentation of a tool, a workflow or one of its members into the program; the build writes it.</summary>
/// <param name="text">The summary as plain text.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclaredDocumentationAttribute(string text) : Attribute
{
    /// <summary>Gets the summary as plain text; lines end with <c>\n</c>.</summary>
    public string Text { get; } = text;

    /// <summary>Gets or sets the member that is documented. Default: null, the type itself.</summary>
    public string? Member { get; set; }
}
