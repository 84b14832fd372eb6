using System.Text.Json;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>Finds out which Docker or Podman a location has, and whether its daemon answers.</summary>
internal static class DockerProbe
{
    /// <summary>Asks each program in turn.</summary>
    /// <param name="client">The location.</param>
    /// <param name="programs">The client programs, the preferred one first.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns>The facts, or why there are none.</returns>
    public static async Task<(DockerFacts? Facts, string? Reason)> AskAsync(
        EngineClient client, IReadOnlyList<string> programs, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        foreach (var program in programs)
        {
            var info = await client.AskAsync([program, "info", "--format", "{{json .}}"], cancellationToken);
            if (info.ExitCode == EngineClient.NotFound)
            {
                reasons.Add($"there is no program '{program}'");
                continue;
            }

            if (info.ExitCode != 0)
            {
                reasons.Add($"'{program} info' says: {LastLine(EngineClient.Words(info))}");
                continue;
            }

            try
            {
                return (DockerFacts.Read(program, await UserAsync(client, cancellationToken), info.StandardOutput), null);
            }
            catch (JsonException)
            {
                reasons.Add($"'{program} info' says something that is no JSON: {LastLine(EngineClient.Words(info))}");
            }
        }

        return (null, string.Join("; ", reasons));
    }

    private static async Task<string> UserAsync(EngineClient client, CancellationToken cancellationToken)
    {
        var ids = await client.AskAsync(new ShellCommand("id", "-u").And().Words("id", "-g"), cancellationToken);
        return string.Join(':', ids.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    // A client without its daemon prints what it knows of itself first.
    private static string LastLine(string text) => text[(text.LastIndexOf('\n') + 1)..];
}
