using StreamFlow.Connectors.Streams;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Ssh;

/// <summary>One open connection, over which sessions are run. It is an ssh process of ours, which others reach by a socket.</summary>
internal sealed class SshMaster : IAsyncDisposable
{
    private static readonly TimeSpan TimeForAnAnswer = TimeSpan.FromMinutes(5);

    private readonly IRunningProcess _process;
    private readonly Task<string> _error;
    private readonly Task _ended;

    private SshMaster(IRunningProcess process, string socket)
    {
        _process = process;
        Socket = socket;
        _error = ErrorTail.ReadAsync(process.StandardError);
        _ended = process.WaitAsync(CancellationToken.None);
    }

    /// <summary>Gets the path of the socket.</summary>
    public string Socket { get; }

    /// <summary>Gets whether the connection is open.</summary>
    public bool IsAlive => !_ended.IsCompleted;

    /// <summary>Gets or sets how many sessions are open or being opened; guarded by the lock of the host.</summary>
    public int Sessions { get; set; }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="SshException">It cannot be opened.</exception>
    public static async Task<SshMaster> ConnectAsync(
        SshEndpoint endpoint,
        SshSettings settings,
        SshDirectory directory,
        (SshEndpoint Endpoint, string Socket)? tunnel,
        ConnectorContext context,
        CancellationToken cancellationToken)
    {
        var socket = directory.NextSocket();
        var questions = context.Ask is null ? null : directory.NextQuestions();
        var process = context.Processes.Start(new ProcessRequest
        {
            Arguments = SshArguments.Master(endpoint, settings.Ciphers, socket, tunnel, mayAsk: questions is not null),
            Environment = EnvironmentOf(endpoint, directory, questions),
            UsesSockets = true,
        });
        var master = new SshMaster(process, socket);
        try
        {
            // Longer than ssh's own limit, which is for the network alone.
            using var limit = new CancellationTokenSource(endpoint.ConnectTimeout + TimeSpan.FromSeconds(15), context.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            using var asking = CancellationTokenSource.CreateLinkedTokenSource(either.Token);
            var answering = questions is null
                ? Task.CompletedTask
                : new SshQuestions(questions, context.Ask!, context.Time).AnswerAsync(() => limit.CancelAfter(TimeForAnAnswer), asking.Token);
            try
            {
                var buffer = new byte[256];
                if (await process.StandardOutput.ReadAsync(buffer, either.Token) > 0)
                {
                    return master;
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new SshException($"the host '{endpoint.Name}' cannot be reached: it did not finish the login within {endpoint.ConnectTimeout.TotalSeconds + 15} s", isTransient: true);
            }
            finally
            {
                await asking.CancelAsync();
                await answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            throw SshFailure.Explain(endpoint, await master._error);
        }
        catch
        {
            await master.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the connection has ended, and gives what was said about it.</summary>
    public async Task<string> WaitForEndAsync()
    {
        await _ended;
        return await _error;
    }

    public async ValueTask DisposeAsync() => await _process.DisposeAsync();

    private static Dictionary<string, string> EnvironmentOf(SshEndpoint endpoint, SshDirectory directory, string? questions)
    {
        // ssh finds the agent, the configuration and the tickets of the user by variables.
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            environment[(string)variable.Key] = (string?)variable.Value ?? string.Empty;
        }

        if (endpoint.PasswordFile is not null || endpoint.PassphraseFile is not null || questions is not null)
        {
            environment["SSH_ASKPASS"] = directory.AskpassProgram;
            environment["SSH_ASKPASS_REQUIRE"] = "force";
            environment["STREAMFLOW_SSH_PASSWORD_FILE"] = endpoint.PasswordFile ?? string.Empty;
            environment["STREAMFLOW_SSH_PASSPHRASE_FILE"] = endpoint.PassphraseFile ?? string.Empty;
            environment["STREAMFLOW_SSH_QUESTIONS"] = questions ?? string.Empty;
            environment.TryAdd("DISPLAY", "none"); // Before version 8.4 ssh asks nobody without one.
        }

        return environment;
    }
}
