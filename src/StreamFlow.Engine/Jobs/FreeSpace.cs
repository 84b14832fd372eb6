using System.Globalization;
using StreamFlow.Core.Locations;
using StreamFlow.Cwl.Tools.Resources;
using StreamFlow.Cwl.Tools.Staging;
using StreamFlow.Engine.Data;

namespace StreamFlow.Engine.Jobs;

/// <summary>Compares the space that a job requires (<c>outdirMin</c>, <c>tmpdirMin</c>) with what is free where its directories are.</summary>
internal static class FreeSpace
{
    /// <summary>Checks a job. A place that does not know what is free passes, as does a job that requires nothing.</summary>
    /// <exception cref="WorkflowExecutionException">There is less than the job needs.</exception>
    public static async ValueTask RequireAsync(DataPlace place, JobDirectories directories, ResourceRequest request, CancellationToken cancellationToken)
    {
        if (!request.RequiresSpace)
        {
            return;
        }

        var query = new LocationQuery { OutputDirectory = directories.Output, TemporaryDirectory = directories.Temporary };
        var locations = await place.Connector.GetAvailableLocationsAsync(query, cancellationToken);
        var storages = locations.FirstOrDefault(location => location.Name == place.Location.Name)?.Storages ?? [];
        Check("outdirMin", request.OutdirMin, directories.Output);
        Check("tmpdirMin", request.TmpdirMin, directories.Temporary);

        void Check(string field, double needed, string directory)
        {
            var volume = storages.Where(storage => Holds(storage.MountPoint.TrimEnd('/'), directory)).MaxBy(static storage => storage.MountPoint.Length);
            if (volume is { } storage && storage.FreeMiB < needed)
            {
                throw new WorkflowExecutionException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"it needs {needed:0} MiB ({field}), and '{directory}' has {storage.FreeMiB:0} MiB free; make room, or have the directories of jobs elsewhere"));
            }
        }
    }

    private static bool Holds(string mountPoint, string directory) =>
        directory.StartsWith(mountPoint, StringComparison.Ordinal) && (directory.Length == mountPoint.Length || directory[mountPoint.Length] == '/');
}
