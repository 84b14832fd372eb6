using StreamFlow.Cwl.Loading;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Inputs;

/// <summary>Reads job files; the name <c>-</c> is standard input, whose relative paths start from the current directory.</summary>
internal sealed class InputSource(HostEnvironment environment) : IDocumentSource
{
    /// <summary>The name by which a user means standard input.</summary>
    public const string StandardInput = "-";

    private readonly FileAndHttpSource _files = new(static () => new HttpClient());

    /// <inheritdoc/>
    public ValueTask<string> ReadAsync(string uri, CancellationToken cancellationToken) =>
        uri == DocumentUri.FromPath(environment.Resolve(StandardInput))
            ? new ValueTask<string>(environment.Input().ReadToEndAsync(cancellationToken))
            : _files.ReadAsync(uri, cancellationToken);
}
