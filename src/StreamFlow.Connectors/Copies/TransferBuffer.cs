namespace StreamFlow.Connectors.Copies;

/// <summary>The size of the chunks in which copies pass through this process.</summary>
internal static class TransferBuffer
{
    /// <summary>The size where a deployment names none, in bytes.</summary>
    public const int DefaultSize = 64 * 1024;

    private const int SmallestSize = 1024;
    private const int LargestSize = 16 * 1024 * 1024;

    /// <summary>Gives what a deployment asks for, within what makes sense: from 1 KiB to 16 MiB.</summary>
    public static int SizeOf(ByteSize? wanted) => (int)Math.Clamp(wanted?.Bytes ?? DefaultSize, SmallestSize, LargestSize);
}
