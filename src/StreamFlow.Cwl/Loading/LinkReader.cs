using StreamFlow.Cwl.Model.Ports;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads what the ends of links have in common.</summary>
internal static class LinkReader
{
    /// <summary>Reads references to workflow inputs and step outputs.</summary>
    public static IReadOnlyList<Model.Steps.PortReference> ReadSources(Fields fields, string name, Scope scope)
    {
        var sources = fields.Sources(name);
        return sources.Count == 0 ? [] : [.. sources.Select(source => Resolve(source.Text, source.Position, scope))];
    }

    /// <summary>Reads the field <c>linkMerge</c>.</summary>
    public static LinkMerge? ReadLinkMerge(Fields fields) =>
        fields.Word("linkMerge", ("merge_nested", LinkMerge.Nested), ("merge_flattened", LinkMerge.Flattened));

    /// <summary>Reads the field <c>pickValue</c>.</summary>
    public static PickValue? ReadPickValue(Fields fields) => fields.Word(
        "pickValue",
        ("first_non_null", PickValue.FirstNonNull),
        ("the_only_non_null", PickValue.TheOnlyNonNull),
        ("all_non_null", PickValue.AllNonNull));

    /// <summary>Takes a reference apart: <c>step/port</c> or <c>port</c>, with or without the identifier of the workflow before it.</summary>
    public static Model.Steps.PortReference Resolve(string text, Spec.SourcePosition position, Scope scope)
    {
        var mark = text.IndexOf('#', StringComparison.Ordinal);
        var path = mark < 0 ? text : text[(mark + 1)..];
        var own = DocumentUri.Split(scope.ProcessId).Fragment;
        if (mark >= 0 && own is not null && path.StartsWith(own, StringComparison.Ordinal) && path.Length > own.Length && path[own.Length] == '/')
        {
            path = path[(own.Length + 1)..];
        }

        var slash = path.LastIndexOf('/');
        return slash < 0
            ? new Model.Steps.PortReference(null, path, position)
            : new Model.Steps.PortReference(DocumentUri.LastName(path[..slash]), path[(slash + 1)..], position);
    }
}
