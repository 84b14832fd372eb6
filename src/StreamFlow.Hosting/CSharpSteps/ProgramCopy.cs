using System.Collections.Concurrent;
using System.Security.Cryptography;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Locations;

namespace StreamFlow.Hosting.CSharpSteps;

/// <summary>Has a copy of this program at every place where a C# step runs: once for each content, in a directory named by its hash.</summary>
/// <param name="path">The file of the program; null when it is not one that runs on its own.</param>
internal sealed class ProgramCopy(string? path)
{
    private const string Folder = "streamflow-programs";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _copies = new(StringComparer.Ordinal);
    private readonly Lazy<string> _hash = new(() => Hash(path!));

    /// <summary>Gets the copies of the program that runs; only a program published as a single file runs on its own.</summary>
    public static ProgramCopy OfProcess() => new(string.IsNullOrEmpty(typeof(ProgramCopy).Assembly.Location) ? Environment.ProcessPath : null);

    /// <summary>Copies the program to a place, unless it is there.</summary>
    /// <param name="connector">The connector of the place.</param>
    /// <param name="location">The place.</param>
    /// <param name="directory">The directory of a job there; the copy is put where the directories of runs are, which all machines of a cluster see.</param>
    /// <param name="method">The method that is to be run, for messages.</param>
    /// <param name="cancellationToken">Abandons the copy.</param>
    /// <returns>The path of the copy.</returns>
    /// <exception cref="UnsupportedFeatureException">The program is not published as a single file.</exception>
    public async ValueTask<string> EnsureAsync(IConnector connector, ExecutionLocation location, string directory, string method, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            throw new UnsupportedFeatureException(
                $"The C# step '{method}' is bound to {location}, which needs this program as a single file: publish it with 'dotnet publish -r linux-x64 --self-contained -p:PublishSingleFile=true' and run what that makes.");
        }

        var root = Path.GetDirectoryName(Path.GetDirectoryName(directory.TrimEnd('/')))!;
        var copy = $"{root.TrimEnd('/')}/{Folder}/{_hash.Value}/{Path.GetFileName(path)}";
        return await _copies
            .GetOrAdd($"{location}\0{copy}", _ => new Lazy<Task<string>>(() => CopyAsync(connector, location, copy, cancellationToken)))
            .Value;
    }

    private async Task<string> CopyAsync(IConnector connector, ExecutionLocation location, string copy, CancellationToken cancellationToken)
    {
        // The copy gets its name only when it is whole, so that one with the name is the program.
        if (await connector.GetFileSystem(location).StatAsync(copy, followLinks: true, cancellationToken) is null)
        {
            await connector.CopyLocalToRemoteAsync(path!, copy, [location], CopyOptions.Shared, cancellationToken);
        }

        return copy;
    }

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
