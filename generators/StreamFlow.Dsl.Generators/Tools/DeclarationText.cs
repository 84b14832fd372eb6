using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StreamFlow.Generators.Tools;

/// <summary>Reads the summaries of documentation comments as plain text.</summary>
/// <remarks>
/// From the text of the source: a build that writes no documentation file does not parse the comments, and what it makes must
/// not depend on that. Of a type from another assembly what its documentation file says counts.
/// </remarks>
internal sealed class DeclarationText(CancellationToken cancellation)
{
    /// <summary>Gives the summary of a symbol; null when there is none.</summary>
    public string? Of(ISymbol symbol) => Of(symbol, static element => element.Name.LocalName == "summary") is { } text ? Clean(text, symbol) : null;

    /// <summary>Gives what the comment of a method says about a parameter; null when it says nothing.</summary>
    public string? OfParameter(IParameterSymbol parameter) =>
        Of(parameter.ContainingSymbol, element => element.Name.LocalName == "param" && element.Attribute("name")?.Value == parameter.Name);

    /// <summary>Gives what the comment of a method says about its result; null when it says nothing.</summary>
    public string? OfReturn(IMethodSymbol method) => Of(method, static element => element.Name.LocalName == "returns");

    private string? Of(ISymbol symbol, Func<XElement, bool> isWanted)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellation);
            var holder = node is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } ? field : node;
            if (!IsGenerated(node.SyntaxTree) && Find(Comment(holder), isWanted) is { } text)
            {
                return text;
            }
        }

        return symbol.DeclaringSyntaxReferences.IsEmpty
            ? Find(symbol.GetDocumentationCommentXml(cancellationToken: cancellation) ?? string.Empty, isWanted)
            : null;
    }

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    /// <summary>Gives the lines of a documentation comment without their marks.</summary>
    private static string Comment(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (var trivia in node.GetLeadingTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
                && !trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)
                && !trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
                && !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                continue;
            }

            var source = trivia.ToFullString();
            var isBlock = source.StartsWith("/**", StringComparison.Ordinal) && source.Length > "/**/".Length;
            foreach (var line in source.Split('\n'))
            {
                if (Unmark(line.Trim(), isBlock) is { } inner)
                {
                    text.Append(inner).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string? Unmark(string line, bool isBlock)
    {
        if (!isBlock)
        {
            return line.StartsWith("///", StringComparison.Ordinal) ? line.Substring(3) : null;
        }

        var end = line.EndsWith("*/", StringComparison.Ordinal) ? line.Substring(0, line.Length - 2) : line;
        return end.TrimStart('/', '*');
    }

    private static string? Find(string comment, Func<XElement, bool> isWanted)
    {
        if (comment.Length == 0)
        {
            return null;
        }

        try
        {
            var root = XElement.Parse($"<doc>{comment}</doc>", LoadOptions.PreserveWhitespace);
            return root.Descendants().FirstOrDefault(isWanted) is { } element ? PlainText(element) : null;
        }
        catch (XmlException)
        {
            // The compiler says what is wrong with the comment, if asked to.
            return null;
        }
    }

    private static string? PlainText(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        var paragraphs = text.ToString()
            .Split('\f')
            .Select(paragraph => string.Join(" ", paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(paragraph => paragraph.Length > 0)
            .ToList();
        return paragraphs.Count == 0 ? null : string.Join("\n", paragraphs);
    }

    // A form feed stands for the end of a paragraph until white space has been tidied.
    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "para" or "item" or "code" } block:
                    text.Append('\f');
                    Append(text, block);
                    text.Append('\f');
                    break;
                case XElement { Name.LocalName: "br" }:
                    text.Append('\f');
                    break;
                case XElement inner when inner.Nodes().Any():
                    Append(text, inner);
                    break;
                case XElement inner:
                    text.Append(NameIn(inner));
                    break;
            }
        }
    }

    private static string NameIn(XElement element)
    {
        var target = element.Attribute("cref")?.Value ?? element.Attribute("langword")?.Value ?? element.Attribute("name")?.Value ?? string.Empty;
        var name = target.Split('(')[0];
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }

    /// <summary>Takes "Gets" off a property, which says what it does in C# and not what the port means.</summary>
    private static string Clean(string text, ISymbol symbol)
    {
        const string gets = "Gets ";
        return symbol is IPropertySymbol && text.StartsWith(gets, StringComparison.Ordinal) && text.Length > gets.Length
            ? char.ToUpperInvariant(text[gets.Length]) + text.Substring(gets.Length + 1)
            : text;
    }
}
