using System.Buffers.Binary;
using System.Numerics;

namespace StreamFlow.Connectors.Local;

/// <summary>SHA-1 (RFC 3174) without a native library: loading one costs more than hashing many small files, and a bare machine may have none.</summary>
/// <remarks>CWL asks for this checksum; nothing here is protected by it.</remarks>
internal sealed class ManagedSha1
{
    private const int BlockSize = 64;
    private readonly uint[] _schedule = new uint[80];
    private readonly byte[] _tail = new byte[BlockSize];
    private uint _a = 0x67452301;
    private uint _b = 0xEFCDAB89;
    private uint _c = 0x98BADCFE;
    private uint _d = 0x10325476;
    private uint _e = 0xC3D2E1F0;
    private int _tailLength;
    private long _length;

    public void Append(ReadOnlySpan<byte> data)
    {
        _length += data.Length;
        if (_tailLength > 0)
        {
            var taken = Math.Min(BlockSize - _tailLength, data.Length);
            data[..taken].CopyTo(_tail.AsSpan(_tailLength));
            _tailLength += taken;
            data = data[taken..];
            if (_tailLength < BlockSize)
            {
                return;
            }

            Block(_tail);
            _tailLength = 0;
        }

        while (data.Length >= BlockSize)
        {
            Block(data[..BlockSize]);
            data = data[BlockSize..];
        }

        data.CopyTo(_tail);
        _tailLength = data.Length;
    }

    public string Finish()
    {
        var bits = _length * 8;
        Span<byte> padding = stackalloc byte[BlockSize + 8];
        padding.Clear();
        padding[0] = 0x80;
        var zeros = (_tailLength < 56 ? 56 : 120) - _tailLength;
        Append(padding[..zeros]);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, bits);
        Append(length);

        Span<byte> digest = stackalloc byte[20];
        BinaryPrimitives.WriteUInt32BigEndian(digest, _a);
        BinaryPrimitives.WriteUInt32BigEndian(digest[4..], _b);
        BinaryPrimitives.WriteUInt32BigEndian(digest[8..], _c);
        BinaryPrimitives.WriteUInt32BigEndian(digest[12..], _d);
        BinaryPrimitives.WriteUInt32BigEndian(digest[16..], _e);
        return Convert.ToHexStringLower(digest);
    }

    private void Block(ReadOnlySpan<byte> block)
    {
        var w = _schedule;
        for (var i = 0; i < 16; i++)
        {
            w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..]);
        }

        for (var i = 16; i < 80; i++)
        {
            w[i] = BitOperations.RotateLeft(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        }

        var (a, b, c, d, e) = (_a, _b, _c, _d, _e);
        for (var i = 0; i < 80; i++)
        {
            var (f, k) = i switch
            {
                < 20 => ((b & c) | (~b & d), 0x5A827999u),
                < 40 => (b ^ c ^ d, 0x6ED9EBA1u),
                < 60 => ((b & c) | (b & d) | (c & d), 0x8F1BBCDCu),
                _ => (b ^ c ^ d, 0xCA62C1D6u),
            };
            var next = BitOperations.RotateLeft(a, 5) + f + e + k + w[i];
            (e, d, c, b, a) = (d, c, BitOperations.RotateLeft(b, 30), a, next);
        }

        _a += a;
        _b += b;
        _c += c;
        _d += d;
        _e += e;
    }
}
