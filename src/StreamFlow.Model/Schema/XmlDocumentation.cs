using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace StreamFlow.Schema;

/// <summary>The documentation of records, from the XML files that the compiler writes beside assemblies; what is not there is not documented.</summary>
internal sealed class XmlDocumentation
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _files = [];

    /// <summary>Gives the summary of a type as plain text; null when there is none.</summary>
    public string? Of(Type type) => Summary(type.Assembly, $"T:{type.FullName}");

    /// <summary>Gives the summary of a property as plain text; null when there is none.</summary>
    public string? Of(PropertyInfo property) =>
        property.DeclaringType is { } type ? Summary(type.Assembly, $"P:{type.FullName}.{property.Name}") : null;

    private string? Summary(Assembly assembly, string member)
    {
        if (!_files.TryGetValue(assembly, out var members))
        {
            _files[assembly] = members = Load(assembly);
        }

        return members.TryGetValue(member, out var element) && element.Element("summary") is { } summary ? PlainText(summary) : null;
    }

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        if (!File.Exists(path))
        {
            return [];
        }

        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var member in XDocument.Load(path).Descendants("member"))
        {
            if (member.Attribute("name") is { } name)
            {
                members[name.Value] = member;
            }
        }

        return members;
    }

    private static string PlainText(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement inner when inner.Attribute("cref") is { } target => target.Value[(target.Value.LastIndexOf('.') + 1)..],
                XElement inner when inner.Attribute("langword") is { } word => word.Value,
                XElement inner => inner.Value,
                _ => string.Empty,
            });
        }

        // "Gets" says what a property does in C#, not what an option means in the file.
        var words = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.StartsWith("Gets ", StringComparison.Ordinal) && words.Length > 5 ? char.ToUpperInvariant(words[5]) + words[6..] : words;
    }
}
