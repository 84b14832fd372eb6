namespace StreamFlow.Spec;

/// <summary>A CWL document made of declarations.</summary>
/// <param name="Path">Its path relative to the StreamFlow file: <c>cwl/align.cwl</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record EmittedDocument(string Path, string Text);
