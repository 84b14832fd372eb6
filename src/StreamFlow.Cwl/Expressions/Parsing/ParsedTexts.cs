using System.Runtime.CompilerServices;
using StreamFlow.Cwl.Model;

namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>Remembers the expressions of a document's texts for as long as the document lives.</summary>
internal static class ParsedTexts
{
    private static readonly ConditionalWeakTable<SourceText, Slots> Known = [];

    /// <summary>Gives the expression of a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="version">The version of its document.</param>
    /// <param name="keepsWhitespace">Whether white space around it is content.</param>
    public static Expression Of(SourceText source, CwlVersion version, bool keepsWhitespace)
    {
        var slots = Known.GetValue(source, static _ => new Slots());
        var dropsBackslashes = version < CwlVersion.V12;
        ref var slot = ref slots.Of(dropsBackslashes, keepsWhitespace);
        return slot ??= Expression.Parse(source.Text, source.Position, new ExpressionSyntax(dropsBackslashes, keepsWhitespace));
    }

    // A text has one version and one field, so as a rule one of the slots is used; two threads may both fill it with the same.
    private sealed class Slots
    {
        private readonly Expression?[] _all = new Expression?[4];

        public ref Expression? Of(bool dropsBackslashes, bool keepsWhitespace) =>
            ref _all[(dropsBackslashes ? 1 : 0) + (keepsWhitespace ? 2 : 0)];
    }
}
