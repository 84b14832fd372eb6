using System.Text;
using StreamFlow.Connectors.Streams;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Files;

/// <summary>Writes a file of a location: a small text in one round trip, anything else through a stream of its own.</summary>
/// <param name="writeSmall">Writes the whole content.</param>
/// <param name="open">Opens a stream.</param>
internal sealed class ShellFileWriter(Func<byte[], CancellationToken, ValueTask> writeSmall, Func<CancellationToken, ValueTask<Stream>> open) : ForwardStream
{
    private const int Small = 64 * 1024;
    private readonly MemoryStream _held = new();
    private Stream? _stream;
    private bool _isDisposed;

    public override bool CanWrite => true;

    /// <summary>Makes the command that writes a small content.</summary>
    public static ShellCommand Command(string path, byte[] bytes) =>
        ShellCommand.FromScript($"printf %s {ShellCommand.Quote(Encoding.UTF8.GetString(bytes))} >{ShellCommand.Quote(path)}");

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_stream is null && _held.Length + buffer.Length <= Small)
        {
            _held.Write(buffer.Span);
            return;
        }

        await SpillAsync(cancellationToken);
        await _stream!.WriteAsync(buffer, cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (_stream is null && _held.Length > 0)
        {
            var bytes = _held.ToArray();
            if (IsText(bytes))
            {
                await writeSmall(bytes, CancellationToken.None);
            }
            else
            {
                await SpillAsync(CancellationToken.None);
            }
        }

        if (_stream is not null)
        {
            await _stream.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    // A word of a shell can hold no NUL, and this process's texts only what is valid UTF-8.
    private static bool IsText(byte[] bytes) => !bytes.AsSpan().Contains((byte)0) && System.Text.Unicode.Utf8.IsValid(bytes);

    private async ValueTask SpillAsync(CancellationToken cancellationToken)
    {
        if (_stream is null)
        {
            _stream = await open(cancellationToken);
            await _stream.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellationToken);
        }
    }
}
