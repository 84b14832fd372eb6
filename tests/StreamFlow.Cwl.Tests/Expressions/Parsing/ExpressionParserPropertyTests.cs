using FsCheck;
using FsCheck.Fluent;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.Parsing;

namespace StreamFlow.Cwl.Tests.Expressions.Parsing;

public sealed class ExpressionParserPropertyTests
{
    private static readonly string[] Fragments =
    [
        "$(", "${", ")", "}", "(", "{", "\\", "$", "'", "\"", "`", "/", "*", "//", "/*", "*/", "\n", " ", "a", "inputs.x", "[", "]", "0", ".", "=", "return ", "é", "😀",
    ];

    private static readonly Gen<string> Soup = Gen.Elements(Fragments).ListOf().Select(static parts => string.Concat(parts));

    [Fact]
    public void Parse_AnyText_EndsWithPartsOrAnError() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Arb.From(Soup), static text =>
        {
            foreach (var syntax in (ExpressionSyntax[])[ExpressionSyntax.Version10, ExpressionSyntax.Version12])
            {
                var expression = Expression.Parse(text, syntax: syntax);
                Assert.NotNull(expression.References);
                Assert.True(expression.SyntaxError is null || expression.SyntaxError.Offset < text.Length);
                Assert.All(expression.Parts.OfType<JavaScriptPart>(), part => Assert.Equal(part.Code, text.Substring(part.Offset, part.Code.Length)));
            }
        }));

    [Fact]
    public void Parse_EscapedText_GivesTheTextBack() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Arb.From(Soup), static text =>
        {
            var escaped = text.Replace("\\", "\\\\").Replace("$(", "\\$(").Replace("${", "\\${");
            var expression = Expression.Parse(escaped, syntax: ExpressionSyntax.Version12.WithWhitespace());

            // Without an opening there is nothing to escape, and the text is taken as it is.
            var expected = Expression.MayContainExpression(escaped) ? text : escaped;
            Assert.Equal(expected, Assert.IsType<LiteralPart>(Assert.Single(expression.Parts)).Text);
        }));

    [Fact]
    public void Parse_TextAroundAReference_IsKept() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Arb.From(Soup), Arb.From(Soup), static (before, after) =>
        {
            static string Escape(string text) => text.Replace("\\", "\\\\").Replace("$", "\\$(");
            var text = $"<{Escape(before)}>$(inputs.x)<{Escape(after)}>";
            var expression = Expression.Parse(text);

            Assert.Equal(3, expression.Parts.Count);
            Assert.Equal($"<{before.Replace("$", "$(")}>", ((LiteralPart)expression.Parts[0]).Text);
            Assert.Equal($"<{after.Replace("$", "$(")}>", ((LiteralPart)expression.Parts[2]).Text);
        }));
}
