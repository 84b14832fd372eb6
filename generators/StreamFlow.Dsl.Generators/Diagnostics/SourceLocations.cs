using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Diagnostics;

/// <summary>Finds the place in the source that a finding is about.</summary>
internal static class SourceLocations
{
    /// <summary>Gives the location of the token at a position; in a tree of the compilation, so that pragmas count.</summary>
    public static Location Find(Compilation compilation, SourcePosition position, CancellationToken cancellation)
    {
        if (!position.IsKnown)
        {
            return Location.None;
        }

        var place = new LinePosition(position.Line - 1, position.Column - 1);
        var tree = compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == position.File);
        if (tree is null || tree.GetText(cancellation).Lines is var lines && place.Line >= lines.Count)
        {
            return Location.Create(position.File, default, new LinePositionSpan(place, place));
        }

        var token = tree.GetRoot(cancellation).FindToken(lines.GetPosition(place));
        return Location.Create(tree, token.Span);
    }
}
