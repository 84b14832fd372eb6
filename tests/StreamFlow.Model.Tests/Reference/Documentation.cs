using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace StreamFlow.Model.Tests.Reference;

/// <summary>The XML documentation of the library, as one line of Markdown each.</summary>
internal static class Documentation
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(Deployment).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    /// <summary>Gives the summary of a type.</summary>
    public static string Of(Type type) => Summary($"T:{type.FullName}");

    /// <summary>Gives the summary of a property, or of the parameter of a positional record that declares it.</summary>
    public static string Of(PropertyInfo property) => Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");

    private static string Summary(string key) =>
        Members.TryGetValue(key, out var member) && member.Element("summary") is { } summary ? Markdown(summary) : string.Empty;

    private static string Markdown(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { Name.LocalName: "see" } see when see.Attribute("cref") is { } target => $"`{Last(target.Value)}`",
                XElement { Name.LocalName: "see" } see => $"`{see.Attribute("langword")?.Value}`",
                XElement inner => $"`{inner.Value}`",
                _ => string.Empty,
            });
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Last(string cref) => cref[(cref.LastIndexOf('.') + 1)..];
}
