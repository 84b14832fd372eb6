using StreamFlow.Spec;

namespace StreamFlow.Dsl.Build.References;

/// <summary>A file that a document names.</summary>
/// <param name="Kind">Why it is named.</param>
/// <param name="Target">The path or URI reference as written.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record DocumentLink(LinkKind Kind, string Target, SourcePosition Position);
