using System.Text;

namespace StreamFlow.Connectors.Streams;

/// <summary>Keeps the end of what a command says on standard error, so that it never blocks and its last words are known.</summary>
internal static class ErrorTail
{
    private const int MostBytes = 4096;

    public static async Task<string> ReadAsync(Stream stream)
    {
        var tail = new byte[MostBytes * 2];
        var length = 0;
        try
        {
            int read;
            while ((read = await stream.ReadAsync(tail.AsMemory(length))) > 0)
            {
                length += read;
                if (length > MostBytes)
                {
                    tail.AsSpan(length - MostBytes, MostBytes).CopyTo(tail);
                    length = MostBytes;
                }
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // What was read so far is what there is.
        }

        return Encoding.UTF8.GetString(tail, 0, length).Trim();
    }
}
