using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine.Data;

/// <summary>Finds the files of inputs whose port is bound to a target there: the path that they have below the directory of the inputs, below the working directory of the target.</summary>
/// <param name="bindings">Says which inputs.</param>
/// <param name="places">Finds the targets.</param>
/// <param name="registry">Is told where the files are.</param>
internal sealed class PortInputs(BindingTable bindings, PortPlaces places, DataRegistry registry)
{
    /// <summary>Gives the inputs as they are at their targets.</summary>
    /// <exception cref="WorkflowDefinitionException">A target does not say in which directory its data are.</exception>
    public async ValueTask<RecordValue> PlaceAsync(RecordValue inputs, string inputDirectory, CancellationToken cancellationToken)
    {
        if (bindings.Inputs.Count == 0)
        {
            return inputs;
        }

        var fields = new List<KeyValuePair<string, CwlValue>>(inputs.Count);
        foreach (var (name, value) in inputs.Fields)
        {
            fields.Add(new(name, bindings.Inputs.TryGetValue(name, out var target) ? await PlaceAsync(name, value, target, inputDirectory, cancellationToken) : value));
        }

        return new RecordValue(fields);
    }

    private async ValueTask<CwlValue> PlaceAsync(string name, CwlValue value, Target target, string inputDirectory, CancellationToken cancellationToken)
    {
        var (place, directory) = await places.OfAsync("/" + name, target, cancellationToken);
        return Move(value);

        CwlValue Move(CwlValue moved) => moved switch
        {
            ListValue list => new ListValue([.. list.Items.Select(Move)]),
            RecordValue record => new RecordValue([.. record.Fields.Select(field => new KeyValuePair<string, CwlValue>(field.Key, Move(field.Value)))]),
            FileValue { Location: { } location } file when DocumentUri.ToPath(location) is { } path =>
                file.With(location: DocumentUri.FromPath(At(path)), secondaryFiles: file.SecondaryFiles is null ? null : [.. file.SecondaryFiles.Select(Move).Cast<FileSystemValue>()]),
            DirectoryValue { Location: { } location } folder when DocumentUri.ToPath(location) is { } path =>
                folder.With(location: DocumentUri.FromPath(At(path))),
            _ => moved,
        };

        string At(string path)
        {
            var relative = Path.GetRelativePath(inputDirectory, path.TrimEnd('/'));
            var there = $"{directory}/{(relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(path.TrimEnd('/')) : relative)}";
            if (!place.Location.IsLocal)
            {
                registry.RegisterPath(there, place);
            }

            return there;
        }
    }
}
