using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Hosting.Importing.Types;

namespace StreamFlow.Hosting.Importing.Workflows;

/// <summary>Writes what feeds a step input or a workflow output: one source, or several that are merged or picked from.</summary>
/// <param name="scope">What the sources are.</param>
/// <param name="findings">Takes what cannot be said.</param>
internal sealed class LinkImporter(ImportedWorkflowScope scope, ImportFindings findings)
{
    /// <summary>Writes a link; gives null when there is no source, or none that is known.</summary>
    /// <param name="sink">What is fed.</param>
    /// <param name="target">The type of the place.</param>
    public SourceExpression? Read(ISink sink, CSharpType target)
    {
        var sources = sink.Sources.Select(scope.Find).OfType<SourceExpression>().ToList();
        if (sources.Count != sink.Sources.Count)
        {
            findings.Lost(sink.Position, $"'{sink.Name}' comes from something that is not declared.");
        }

        if (sources.Count == 0)
        {
            return null;
        }

        if (sources is [var only] && sink.LinkMerge is null)
        {
            return sink.PickValue is { } pick ? Pick(only, pick, target) : only;
        }

        return sink.PickValue switch
        {
            null => Merge(sources, sink.LinkMerge, target),
            { } several when sink.LinkMerge is LinkMerge.Flattened => Pick(Merge(sources, LinkMerge.Flattened, CSharpType.Any.Optional.Array), several, target),
            { } several => PickOne(sources, several, target),
        };
    }

    private static SourceExpression Merge(List<SourceExpression> sources, LinkMerge? merge, CSharpType target)
    {
        // Where the place is no array, its expression makes the value, and the items may be of any type.
        var items = target.Items ?? Common(sources, merge);
        var taken = merge == LinkMerge.Flattened ? items.Array : items;
        var name = merge == LinkMerge.Flattened ? "Flattened" : "Nested";
        return new SourceExpression($"Merge.{name}({string.Join(", ", sources.Select(source => Exactly(source, taken).Text))})", items.Array);
    }

    private static SourceExpression PickOne(List<SourceExpression> sources, PickValue pick, CSharpType target)
    {
        var value = (pick == PickValue.AllNonNull ? target.Items : target)?.Required ?? Common(sources, merge: null).Required;
        var arguments = string.Join(", ", sources.Select(source => source.For(value.Optional).Text));
        return pick == PickValue.AllNonNull
            ? new SourceExpression($"Pick.AllNonNull({arguments})", value.Array)
            : new SourceExpression($"Pick.{(pick == PickValue.FirstNonNull ? "FirstNonNull" : "OnlyNonNull")}({arguments})", value);
    }

    private static SourceExpression Pick(SourceExpression items, PickValue pick, CSharpType target)
    {
        var value = (pick == PickValue.AllNonNull ? target.Items : target)?.Required ?? items.Type.Items?.Required ?? CSharpType.Any;
        var argument = items.For(value.Optional.Array).Text;
        return pick == PickValue.AllNonNull
            ? new SourceExpression($"Pick.AllNonNull({argument})", value.Array)
            : new SourceExpression($"Pick.{(pick == PickValue.FirstNonNull ? "FirstNonNull" : "OnlyNonNull")}({argument})", value);
    }

    // The items of a merge must be of its very type, since what may be null does not fit what may not.
    private static SourceExpression Exactly(SourceExpression source, CSharpType type) =>
        source.Type == type ? source : new SourceExpression($"{source.Text}.As<{type}>()", type);

    private static CSharpType Common(List<SourceExpression> sources, LinkMerge? merge)
    {
        var types = sources.Select(source => merge == LinkMerge.Flattened ? source.Type.Items ?? source.Type : source.Type).Distinct().ToList();
        return types is [{ IsNullable: false } only] ? only : CSharpType.Any;
    }
}
