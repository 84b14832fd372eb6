using System.Buffers.Binary;
using System.Text;

namespace StreamFlow.Connectors.Tar;

/// <summary>Makes the blocks that stand before the content of a member, as GNU tar writes them and BusyBox reads them.</summary>
/// <remarks>
/// The format is that of the GNU tar manual, "Basic Tar Format": 512 bytes, numbers in octal, or big-endian behind a high bit where octal does not
/// suffice; a name above 100 bytes stands in a member of its own before. The times of access and change stay empty: they would lie where others look
/// for the beginning of the name.
/// </remarks>
internal static class TarHeader
{
    /// <summary>The size of a block, in bytes.</summary>
    public const int Block = 512;

    private const int LongestName = 100;
    private const UnixFileMode OfLongName = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Makes the blocks of a member.</summary>
    /// <param name="name">Its name; that of a directory ends with a slash.</param>
    /// <param name="size">The bytes of its content.</param>
    /// <param name="mode">Who may do what with it.</param>
    /// <param name="modified">When it was last written to, in UTC.</param>
    public static byte[] Of(string name, long size, UnixFileMode mode, DateTime modified)
    {
        var seconds = new DateTimeOffset(modified, TimeSpan.Zero).ToUnixTimeSeconds();
        var text = Encoding.UTF8.GetBytes(name);
        var type = name.EndsWith('/') ? (byte)'5' : (byte)'0';
        if (text.Length <= LongestName)
        {
            var block = new byte[Block];
            Write(block, text, size, mode, seconds, type);
            return block;
        }

        // The long name, which ends with a zero, is the content of a member.
        var blocks = new byte[Block + Rounded(text.Length + 1) + Block];
        Write(blocks.AsSpan(0, Block), "././@LongLink"u8, text.Length + 1, OfLongName, seconds: 0, (byte)'L');
        text.CopyTo(blocks, Block);
        Write(blocks.AsSpan(blocks.Length - Block), text.AsSpan(0, LongestName), size, mode, seconds, type);
        return blocks;
    }

    /// <summary>Gives how many zeros stand behind a content, so that the next block begins where one can.</summary>
    public static int Padding(long size) => (int)(-size & (Block - 1));

    private static int Rounded(int size) => size + Padding(size);

    private static void Write(Span<byte> block, ReadOnlySpan<byte> name, long size, UnixFileMode mode, long seconds, byte type)
    {
        name.CopyTo(block);
        WriteNumber(block[100..108], (long)mode);
        WriteNumber(block[108..116], 0); // The user and the group: whoever unpacks it.
        WriteNumber(block[116..124], 0);
        WriteNumber(block[124..136], size);
        WriteNumber(block[136..148], seconds);
        block[156] = type;
        "ustar  \0"u8.CopyTo(block[257..]);

        // The sum of all bytes, those of the sum itself taken as spaces.
        block[148..156].Fill((byte)' ');
        var sum = 0;
        foreach (var value in block)
        {
            sum += value;
        }

        WriteNumber(block[148..155], sum);
    }

    // Octal digits and a zero.
    private static void WriteNumber(Span<byte> field, long value)
    {
        var digits = field.Length - 1;
        if (value < 0 || value >> (3 * digits) != 0)
        {
            field.Fill(value < 0 ? (byte)0xff : (byte)0);
            BinaryPrimitives.WriteInt64BigEndian(field[^8..], value);
            field[0] |= 0x80;
            return;
        }

        for (var i = digits - 1; i >= 0; i--, value >>= 3)
        {
            field[i] = (byte)('0' + (value & 7));
        }

        field[digits] = 0;
    }
}
