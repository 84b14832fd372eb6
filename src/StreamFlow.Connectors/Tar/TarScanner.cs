using System.Buffers.Text;
using System.Formats.Tar;
using System.Runtime.InteropServices;
using System.Text;

namespace StreamFlow.Connectors.Tar;

/// <summary>Watches a tar stream that passes through on its way between two other machines: refuses what does not belong in it, and counts.</summary>
/// <remarks>The format is that of POSIX.1-1988 (ustar) and -2001 (pax), with GNU's long names: blocks of 512 bytes.</remarks>
internal sealed class TarScanner
{
    private const int LongestName = 1024 * 1024;
    private readonly byte[] _header = new byte[TarHeader.Block];
    private readonly List<byte> _attributes = [];
    private int _headerLength;
    private long _data;
    private long _padding;
    private char _attributesType;
    private string? _longName;
    private string? _longLink;
    private long? _longSize;
    private bool _isComplete;
    private long _files;
    private long _bytes;
    private long _hardLinks;

    /// <summary>Gets what has passed.</summary>
    public TarTotals Totals => new(_files, _bytes, _hardLinks);

    /// <summary>Takes the next bytes of the stream.</summary>
    /// <exception cref="WorkflowExecutionException">A member is refused, or this is no archive.</exception>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && !_isComplete)
        {
            if (_data > 0)
            {
                var taken = (int)Math.Min(_data, bytes.Length);
                if (_attributesType != '\0')
                {
                    _attributes.AddRange(bytes[..taken]);
                }

                _data -= taken;
                bytes = bytes[taken..];
                if (_data == 0 && _attributesType != '\0')
                {
                    TakeAttributes();
                }
            }
            else if (_padding > 0)
            {
                var taken = (int)Math.Min(_padding, bytes.Length);
                _padding -= taken;
                bytes = bytes[taken..];
            }
            else
            {
                var taken = Math.Min(TarHeader.Block - _headerLength, bytes.Length);
                bytes[..taken].CopyTo(_header.AsSpan(_headerLength));
                _headerLength += taken;
                bytes = bytes[taken..];
                if (_headerLength == TarHeader.Block)
                {
                    _headerLength = 0;
                    TakeHeader();
                }
            }
        }
    }

    /// <summary>Checks that the archive has come to its end.</summary>
    /// <exception cref="WorkflowExecutionException">It has not.</exception>
    public void Finish()
    {
        if (!_isComplete)
        {
            throw new WorkflowExecutionException("the transfer is damaged: the archive has no end");
        }
    }

    private void TakeHeader()
    {
        if (!_header.AsSpan().ContainsAnyExcept((byte)0))
        {
            _isComplete = true;
            return;
        }

        var type = (char)_header[156];
        var size = _longSize ?? Number(_header.AsSpan(124, 12));
        if (type is 'L' or 'K' or 'x' or 'g')
        {
            if (size is < 0 or > LongestName)
            {
                throw new WorkflowExecutionException("the transfer is damaged: a name in the archive is too long");
            }

            _attributesType = type;
            _attributes.Clear();
            SetData(size);
            return;
        }

        var prefix = _header.AsSpan(257, 5).SequenceEqual("ustar"u8) && _header[263] == '0' ? Text(_header.AsSpan(345, 155)) : string.Empty;
        var shortName = Text(_header.AsSpan(0, 100));
        var name = _longName ?? (prefix.Length > 0 ? $"{prefix}/{shortName}" : shortName);
        var link = _longLink ?? Text(_header.AsSpan(157, 100));
        (_longName, _longLink, _longSize) = (null, null, null);
        var entryType = type == '\0' ? TarEntryType.V7RegularFile : (TarEntryType)type;
        TarRefusal.Check(name, entryType, link, (UnixFileMode)(Number(_header.AsSpan(100, 8)) & 0xfff));
        if (entryType is TarEntryType.Directory or TarEntryType.SymbolicLink or TarEntryType.HardLink)
        {
            size = 0;
        }

        if (entryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile or TarEntryType.HardLink)
        {
            _files++;
            _bytes += size;
            _hardLinks += entryType == TarEntryType.HardLink ? 1 : 0;
        }

        SetData(size);
    }

    private void SetData(long size)
    {
        _data = size;
        _padding = TarHeader.Padding(size);
    }

    private void TakeAttributes()
    {
        var bytes = CollectionsMarshal.AsSpan(_attributes);
        switch (_attributesType)
        {
            case 'L':
                _longName = Text(bytes);
                break;
            case 'K':
                _longLink = Text(bytes);
                break;
            case 'x':
                TakeRecords(bytes);
                break;
        }

        _attributesType = '\0';
    }

    // "length key=value\n", where the length counts the whole record.
    private void TakeRecords(ReadOnlySpan<byte> bytes)
    {
        while (Utf8Parser.TryParse(bytes, out int length, out var digits) && length > digits + 2 && length <= bytes.Length)
        {
            var record = bytes[(digits + 1)..(length - 1)];
            var equals = record.IndexOf((byte)'=');
            var value = record[(equals + 1)..];
            switch (Encoding.UTF8.GetString(record[..Math.Max(equals, 0)]))
            {
                case "path":
                    _longName = Encoding.UTF8.GetString(value);
                    break;
                case "linkpath":
                    _longLink = Encoding.UTF8.GetString(value);
                    break;
                case "size" when Utf8Parser.TryParse(value, out long size, out _):
                    _longSize = size;
                    break;
            }

            bytes = bytes[length..];
        }
    }

    private static string Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    // Octal digits; or, for large numbers, GNU's big-endian bytes with the highest bit set.
    private static long Number(ReadOnlySpan<byte> field)
    {
        long value = 0;
        if ((field[0] & 0x80) != 0)
        {
            foreach (var part in field[1..])
            {
                value = (value << 8) | part;
            }

            return value;
        }

        foreach (var digit in field)
        {
            if (digit is >= (byte)'0' and <= (byte)'7')
            {
                value = (value << 3) | (uint)(digit - '0');
            }
        }

        return value;
    }
}
