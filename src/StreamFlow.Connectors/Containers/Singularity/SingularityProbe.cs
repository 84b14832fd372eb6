namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>Finds out whether a location has Singularity, or Apptainer under its own name only.</summary>
internal static class SingularityProbe
{
    /// <summary>Asks each program in turn.</summary>
    /// <param name="client">The location.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns>The facts, or why there are none.</returns>
    public static async Task<(SingularityFacts? Facts, string? Reason)> AskAsync(EngineClient client, CancellationToken cancellationToken)
    {
        foreach (var program in new[] { "singularity", "apptainer" })
        {
            var version = await client.AskAsync([program, "--version"], cancellationToken);
            if (version.ExitCode == 0)
            {
                return (SingularityFacts.Read(program, version.StandardOutput), null);
            }

            if (version.ExitCode != EngineClient.NotFound)
            {
                return (null, $"'{program} --version' says: {EngineClient.Words(version)}");
            }
        }

        return (null, "there is no program 'singularity' or 'apptainer'");
    }
}
