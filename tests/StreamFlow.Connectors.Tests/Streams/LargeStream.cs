namespace StreamFlow.Connectors.Tests.Streams;

/// <summary>Reads a stream that is too large to be kept.</summary>
internal static class LargeStream
{
    private const long Interval = 128 * 1024 * 1024;

    /// <summary>Reads to the end.</summary>
    /// <returns>How many bytes came, and by how many the memory in use, without garbage, has grown at the most. Tests beside this one use some of it.</returns>
    public static async Task<(long Bytes, long Growth)> DrainAsync(Stream stream, CancellationToken cancellationToken)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var buffer = new byte[81920];
        long total = 0;
        long growth = 0;
        var next = Interval;
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            total += read;
            if (total >= next)
            {
                next += Interval;
                growth = Math.Max(growth, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        return (total, growth);
    }
}
