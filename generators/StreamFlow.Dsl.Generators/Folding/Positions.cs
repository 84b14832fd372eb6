using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Folding;

/// <summary>Converts between the compiler's places and ours.</summary>
internal static class Positions
{
    public static SourcePosition PositionOf(this SyntaxNode node) => Of(node.SyntaxTree, node.SpanStart);

    public static SourcePosition PositionOf(this SyntaxToken token) =>
        token.SyntaxTree is { } tree ? Of(tree, token.SpanStart) : SourcePosition.None;

    public static SourcePosition PositionOf(this Location location) =>
        location.SourceTree is { } tree ? Of(tree, location.SourceSpan.Start) : SourcePosition.None;

    private static SourcePosition Of(SyntaxTree tree, int offset)
    {
        var line = tree.GetText().Lines.GetLinePosition(offset);
        return new SourcePosition(tree.FilePath, line.Line + 1, line.Character + 1);
    }
}
