using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Validation;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads InitialWorkDirRequirement.</summary>
/// <param name="context">What is being loaded.</param>
internal sealed class WorkDirReader(LoadContext context)
{
    /// <summary>Reads the requirement.</summary>
    public InitialWorkDirRequirement Read(Fields fields, SourcePosition at)
    {
        fields.Check("class", "listing");
        switch (fields.Required("listing"))
        {
            case null:
                return new InitialWorkDirRequirement([], at);
            case ConfigScalar { Kind: ConfigScalarKind.String } expression:
                return new InitialWorkDirRequirement([Expression(expression)], at);
            case ConfigList list:
                return new InitialWorkDirRequirement([.. list.Items.Select(item => ReadEntry(item)).OfType<WorkDirEntry>()], at);

            // cwltool takes a map from entryname to entry as well.
            case ConfigMap map when map["class"] is null && map["entry"] is null:
                return new InitialWorkDirRequirement(
                    [.. IdMap.Read(context, map, "entryname", "entry", "the listing of InitialWorkDirRequirement").Select(item => ReadDirent(item.Map, item.Identifier, item.Position))],
                    at);
            case ConfigMap map:
                return new InitialWorkDirRequirement([.. new[] { ReadEntry(map) }.OfType<WorkDirEntry>()], at);
            case var node:
                fields.Wrong("listing", node, "an expression or a list");
                return new InitialWorkDirRequirement([], at);
        }
    }

    private static WorkDirEntry Expression(ConfigScalar scalar) =>
        new(scalar.Position) { Entry = new SourceText(scalar.Text, scalar.Position) };

    private WorkDirEntry? ReadEntry(ConfigNode node)
    {
        switch (node)
        {
            case ConfigScalar { Kind: ConfigScalarKind.Null }:
                return null;
            case ConfigScalar { Kind: ConfigScalarKind.String } scalar:
                return Expression(scalar);
            case ConfigMap map when map["class"] is ConfigScalar { Text: "File" or "Directory" }:
            case ConfigList:
                return ReadLiteral(node);
            case ConfigMap map:
                return ReadDirent(map, null, map.Position);
            default:
                context.Findings.Error(
                    CwlRules.WrongKind, node.Position, $"An entry of InitialWorkDirRequirement is an expression, a Dirent, a File or a Directory, not {node.KindName}.");
                return null;
        }
    }

    private WorkDirEntry? ReadLiteral(ConfigNode node)
    {
        try
        {
            return new WorkDirEntry(node.Position) { Literal = ValueReader.Read(node, context.Documents.Of(node)) };
        }
        catch (CwlValueException exception)
        {
            context.Findings.Error(CwlRules.BadValue, node.Position, $"This entry of InitialWorkDirRequirement is no valid value: {exception.Message}");
            return null;
        }
    }

    private WorkDirEntry ReadDirent(ConfigMap map, string? name, SourcePosition at)
    {
        var fields = new Fields(context, map, "a Dirent of InitialWorkDirRequirement");
        fields.Check("entry", "entryname", "writable", "class");
        fields.Required("entry");
        return new WorkDirEntry(map.Position)
        {
            IsDirent = true,
            Entry = fields.Source("entry"),
            EntryName = fields.Source("entryname") ?? (name is null ? null : new SourceText(name, at)),
            Writable = fields.Flag("writable") ?? false,
        };
    }
}
