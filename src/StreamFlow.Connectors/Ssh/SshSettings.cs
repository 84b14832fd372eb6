using System.Text;
using StreamFlow.Connectors.Streams;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Ssh;

/// <summary>What the SSH configuration of the user and the machine says about a host, as <c>ssh -G</c> tells it (OpenSSH 6.8 and later).</summary>
/// <param name="Ciphers">The ciphers to ask for, where that is better than to leave them to ssh; otherwise null.</param>
/// <param name="Compresses">Whether the connection is compressed.</param>
internal sealed record SshSettings(string? Ciphers, bool Compresses)
{
    /// <summary>Asks ssh, twice at once: for the host, and for one that nothing is configured for. The configuration may have programs run, for which there is as
    /// much time as for a connection.</summary>
    public static async Task<SshSettings> ReadAsync(SshEndpoint endpoint, ConnectorContext context, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(endpoint.ConnectTimeout, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        string[] answers;
        try
        {
            answers = await Task.WhenAll(
                AskAsync(SshArguments.Settings(endpoint), context.Processes, either.Token),
                AskAsync(SshArguments.Settings(endpoint with { ConfigurationFile = "none" }), context.Processes, either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            answers = [string.Empty, string.Empty];
        }

        var compresses = endpoint.Compresses ?? Value(answers[0], "compression") == "yes";
        return new SshSettings(
            SshCiphers.HasFastAes && Value(answers[0], "ciphers") is { } chosen && Value(answers[1], "ciphers") is { } usual ? SshCiphers.Prefer(chosen, usual) : null,
            compresses);
    }

    private static string? Value(string answer, string key)
    {
        foreach (var line in answer.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(key, StringComparison.Ordinal) && line.Length > key.Length && line[key.Length] == ' ')
            {
                return line[(key.Length + 1)..].ToString();
            }
        }

        return null;
    }

    // What is wrong with the configuration is said by the connection itself; here it only means that nothing is known.
    private static async Task<string> AskAsync(IReadOnlyList<string> command, IProcessLauncher processes, CancellationToken cancellationToken)
    {
        await using var asked = processes.Start(new ProcessRequest { Arguments = command, UsesSockets = true });
        await using var registration = cancellationToken.Register(() => _ = asked.EndAsync());
        await asked.StandardInput.DisposeAsync();
        var said = ErrorTail.ReadAsync(asked.StandardError);
        using var reader = new StreamReader(asked.StandardOutput, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(cancellationToken);
        await said;
        return await asked.WaitAsync(cancellationToken) == 0 ? answer : string.Empty;
    }
}
