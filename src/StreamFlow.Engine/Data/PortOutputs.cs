using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools.Outputs;
using StreamFlow.Cwl.Translation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine.Data;

/// <summary>Finds the outputs of steps whose port is bound to a target there: what their globs match in the working directory of the target.</summary>
/// <param name="bindings">Says which outputs.</param>
/// <param name="places">Finds the targets.</param>
/// <param name="registry">Is told where the files are.</param>
internal sealed class PortOutputs(BindingTable bindings, PortPlaces places, DataRegistry registry)
{
    /// <summary>Gives where the outputs of a step are looked for, by name; null when all are in the working directory of the job.</summary>
    public async ValueTask<IReadOnlyDictionary<string, OutputSource>?> OfAsync(GraphStep step, CancellationToken cancellationToken)
    {
        if (bindings.Outputs.Count == 0)
        {
            return null;
        }

        Dictionary<string, OutputSource>? sources = null;
        foreach (var output in step.Process.Outputs)
        {
            if (await FindAsync(step, output.Name, cancellationToken) is { } found)
            {
                (sources ??= new(StringComparer.Ordinal))[output.Name] = new OutputSource(found.Place.Files, found.Directory);
            }
        }

        return sources;
    }

    /// <summary>Notes where the outputs of a job are that were found elsewhere.</summary>
    public async ValueTask RegisterAsync(GraphStep step, RecordValue outputs, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in outputs.Fields)
        {
            if (await FindAsync(step, name, cancellationToken) is { Place.Location.IsLocal: false } found)
            {
                Register(value, found);
            }
        }
    }

    private async ValueTask<PortPlace?> FindAsync(GraphStep step, string output, CancellationToken cancellationToken)
    {
        var port = $"{step.Path.TrimEnd('/')}/{output}";
        return bindings.Outputs.TryGetValue(port, out var target) ? await places.OfAsync(port, target, cancellationToken) : null;
    }

    private void Register(CwlValue value, PortPlace found) => ContainedFiles.Visit(value, contained =>
    {
        if (contained.Location is { } location && DocumentUri.ToPath(location) is { } path && FileName.Under(path, found.Directory) is { Length: > 0 })
        {
            registry.RegisterPath(path.TrimEnd('/'), found.Place);
        }
    });
}
