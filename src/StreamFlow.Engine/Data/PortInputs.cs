using StreamFlow.Core.Locations;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Deployments;
using StreamFlow.Engine.Scheduling;

namespace StreamFlow.Engine.Data;

/// <summary>Finds the files of inputs whose port is bound to a target there: the path that they have below the directory of the inputs, below the working directory of the target.</summary>
/// <param name="bindings">Says which inputs.</param>
/// <param name="deployments">Brings their targets up.</param>
/// <param name="registry">Is told where the files are.</param>
internal sealed class PortInputs(BindingTable bindings, RunDeployments deployments, DataRegistry registry)
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
        var workdir = target.Workdir ?? target.Deployment.Workdir
            ?? throw new WorkflowDefinitionException($"the input '{name}' is bound to a target that does not say where its data are; set its 'workdir'");
        var connector = await deployments.GetAsync(target.Deployment);
        var locations = await connector.GetAvailableLocationsAsync(new LocationQuery { Service = target.Service }, cancellationToken);
        var place = new DataPlace(connector, locations[0]);
        return Move(value);

        CwlValue Move(CwlValue moved) => moved switch
        {
            ListValue list => new ListValue([.. list.Items.Select(Move)]),
            RecordValue record => new RecordValue([.. record.Fields.Select(field => new KeyValuePair<string, CwlValue>(field.Key, Move(field.Value)))]),
            FileValue { Location: { } location } file when DocumentUri.ToPath(location) is { } path =>
                file.With(location: DocumentUri.FromPath(At(path)), secondaryFiles: file.SecondaryFiles is null ? null : [.. file.SecondaryFiles.Select(Move).Cast<FileSystemValue>()]),
            DirectoryValue { Location: { } location } directory when DocumentUri.ToPath(location) is { } path =>
                directory.With(location: DocumentUri.FromPath(At(path))),
            _ => moved,
        };

        string At(string path)
        {
            var relative = Path.GetRelativePath(inputDirectory, path.TrimEnd('/'));
            var there = $"{workdir.TrimEnd('/')}/{(relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(path.TrimEnd('/')) : relative)}";
            if (!place.Location.IsLocal)
            {
                registry.RegisterInput(there, place);
            }

            return there;
        }
    }
}
