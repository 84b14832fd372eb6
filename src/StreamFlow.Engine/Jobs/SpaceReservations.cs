using System.Globalization;
using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;
using StreamFlow.Cwl.Tools.Resources;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Data;

namespace StreamFlow.Engine.Jobs;

/// <summary>Keeps the space that jobs require (<c>outdirMin</c>, <c>tmpdirMin</c>) for them while they run.</summary>
/// <remarks>What a running job has written counts twice, as taken and as reserved: a job may wait though there is room, and none runs out of it.</remarks>
internal sealed class SpaceReservations
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(RunArea Area, bool IsScratch), double> _reserved = [];
    private TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reserves the space of a job; waits for running jobs when they have reserved what it needs.</summary>
    /// <remarks>A place that does not know what is free has enough, and a job that requires nothing reserves nothing.</remarks>
    /// <param name="place">Where the job runs.</param>
    /// <param name="space">Its directories.</param>
    /// <param name="request">What it requires.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The reservation, to be disposed of when the job has ended.</returns>
    /// <exception cref="WorkflowExecutionException">There is less than the job needs, also when no other job runs.</exception>
    public async ValueTask<IDisposable?> ReserveAsync(DataPlace place, JobSpace space, ResourceRequest request, CancellationToken cancellationToken)
    {
        var needs = NeedsOf(space, request);
        if (needs.Count == 0)
        {
            return null;
        }

        var query = new LocationQuery { OutputDirectory = space.Directories.Output, TemporaryDirectory = space.Directories.Temporary };
        while (true)
        {
            var locations = await place.Connector.GetAvailableLocationsAsync(query, cancellationToken);
            var storages = locations.FirstOrDefault(location => location.Name == place.Location.Name)?.Storages ?? [];
            if (TryReserve(needs, storages, out var released) is { } reservation)
            {
                return reservation;
            }

            await released.WaitAsync(cancellationToken);
        }
    }

    // Temporary files of this machine may have a directory, and with it a volume, of their own.
    private static List<Need> NeedsOf(JobSpace space, ResourceRequest request)
    {
        var (area, directories) = (space.Area, space.Directories);
        List<Need> needs = area.ScratchPath == area.Path
            ? [new(FieldOf(request), (area, false), request.RequiredOutdir + request.RequiredTmpdir, directories.Output)]
            : [new("outdirMin", (area, false), request.RequiredOutdir, directories.Output), new("tmpdirMin", (area, true), request.RequiredTmpdir, directories.Temporary)];
        needs.RemoveAll(static need => need.MiB == 0);
        return needs;
    }

    private static string FieldOf(ResourceRequest request) =>
        request.RequiredTmpdir == 0 ? "outdirMin" : request.RequiredOutdir == 0 ? "tmpdirMin" : "outdirMin and tmpdirMin";

    private Reservation? TryReserve(List<Need> needs, IReadOnlyList<Storage> storages, out Task released)
    {
        lock (_lock)
        {
            released = _released.Task;
            foreach (var need in needs)
            {
                var taken = _reserved.GetValueOrDefault(need.Volume);
                var volume = storages.Where(storage => FileName.Under(need.Directory, storage.MountPoint.TrimEnd('/')) is not null).MaxBy(static storage => storage.MountPoint.Length);
                if (volume is not null && volume.FreeMiB - taken < need.MiB)
                {
                    return taken > 0
                        ? null
                        : throw new WorkflowExecutionException(string.Create(
                            CultureInfo.InvariantCulture,
                            $"it needs {need.MiB:0} MiB ({need.Field}), and '{need.Directory}' has {volume.FreeMiB:0} MiB free; make room, or have the directories of jobs elsewhere"));
                }
            }

            foreach (var need in needs)
            {
                _reserved[need.Volume] = _reserved.GetValueOrDefault(need.Volume) + need.MiB;
            }

            return new Reservation(this, needs);
        }
    }

    private void Release(List<Need> needs)
    {
        TaskCompletionSource released;
        lock (_lock)
        {
            foreach (var need in needs)
            {
                _reserved[need.Volume] -= need.MiB;
            }

            released = _released;
            _released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        released.SetResult();
    }

    private sealed record Need(string Field, (RunArea Area, bool IsScratch) Volume, double MiB, string Directory);

    private sealed class Reservation(SpaceReservations owner, List<Need> needs) : IDisposable
    {
        public void Dispose() => owner.Release(needs);
    }
}
