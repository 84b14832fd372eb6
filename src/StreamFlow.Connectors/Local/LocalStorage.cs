using StreamFlow.Core.Locations;
using StreamFlow.Core.Resources;

namespace StreamFlow.Connectors.Local;

/// <summary>The free space of the volumes that hold given directories.</summary>
internal static class LocalStorage
{
    private const double MiB = 1024 * 1024;

    public static IReadOnlyList<Storage> Read(LocationQuery query)
    {
        List<Storage>? storages = null;
        foreach (var directory in (ReadOnlySpan<string?>)[query.InputDirectory, query.OutputDirectory, query.TemporaryDirectory])
        {
            if (directory is not null)
            {
                var existing = NearestExisting(directory);
                (storages ??= []).Add(new Storage(existing, new DriveInfo(existing).AvailableFreeSpace / MiB));
            }
        }

        return storages is null ? [] : storages;
    }

    private static string NearestExisting(string directory)
    {
        while (!Directory.Exists(directory))
        {
            directory = Path.GetDirectoryName(directory) ?? "/";
        }

        return directory;
    }
}
