using StreamFlow.Spec;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StreamFlow.Model.Tests.Spec.Yaml;

/// <summary>Describes a text by the events of the library's own parser, to compare <see cref="YamlReader"/> with.</summary>
/// <remarks>Positions of single values only: those that the parser gives to what is left out, and to pairs in lists, are not where a person looks.</remarks>
internal static class EventTree
{
    /// <summary>Describes the first document; null when the text is not YAML, empty when there is none.</summary>
    public static string? Of(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _))
            {
                return string.Empty;
            }

            parser.Consume<DocumentStart>();
            var tree = Describe(parser);
            parser.Consume<DocumentEnd>();
            return tree;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Describes a tree in the same words.</summary>
    public static string Of(ConfigNode node) => node switch
    {
        ConfigMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Text(entry.Key, At(entry.KeyPosition))} = {Of(entry.Value)}"))}}}",
        ConfigList list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        _ => Text(((ConfigScalar)node).Text, At(node.Position)),
    };

    private static string Describe(Parser parser)
    {
        var current = parser.Current!;
        parser.MoveNext();
        switch (current)
        {
            case Scalar scalar:
                return Text(scalar.Value, At(scalar.Start));
            case SequenceStart:
                var items = new List<string>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    items.Add(Describe(parser));
                }

                return $"[{string.Join(", ", items)}]";
            case MappingStart:
                var entries = new List<string>();
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    entries.Add($"{Describe(parser)} = {Describe(parser)}");
                }

                return $"{{{string.Join(", ", entries)}}}";
            default:
                throw new InvalidOperationException($"There is no description for {current}.");
        }
    }

    private static string Text(string text, string position) => text.Length == 0 ? "nothing" : $"{text}@{position}";

    private static string At(Mark mark) => $"{mark.Line},{mark.Column}";

    private static string At(SourcePosition position) => $"{position.Line},{position.Column}";
}
