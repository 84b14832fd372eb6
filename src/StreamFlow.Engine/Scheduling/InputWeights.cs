using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Data;

namespace StreamFlow.Engine.Scheduling;

/// <summary>Says where the inputs of a job are, so that it can run where most of them need not be moved to (the policy <c>data_locality</c>).</summary>
/// <param name="registry">Knows where files are.</param>
internal sealed class InputWeights(DataRegistry registry)
{
    /// <summary>Gives the locations that hold inputs, that with most bytes first; none when all are on this machine.</summary>
    public IReadOnlyList<DataPlace> Of(RecordValue inputs)
    {
        Dictionary<(string, string), (DataPlace Place, long Weight)>? weights = null;
        ContainedFiles.Visit(inputs, contained =>
        {
            if (contained.Location is { } location && DocumentUri.ToPath(location) is { } path && registry.FindDistant(path) is { } place)
            {
                // Each counts for something, also one whose size nobody knows.
                var key = (place.Location.Deployment, place.Location.Name);
                weights ??= [];
                var (_, weight) = weights.GetValueOrDefault(key);
                weights[key] = (place, weight + 1 + ((contained as FileValue)?.Size ?? 0));
            }
        });
        return weights is null ? [] : [.. weights.Values.OrderByDescending(static held => held.Weight).Select(static held => held.Place)];
    }
}
