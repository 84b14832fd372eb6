using System.Runtime.InteropServices;
using System.Text;

namespace StreamFlow.Connectors.Processes;

/// <summary>NUL-terminated strings and arrays of them for one call of the C library, in memory that is freed at once.</summary>
internal sealed unsafe class NativeBuffer : IDisposable
{
    private readonly List<nint> _blocks = [];

    public byte* Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        var block = (byte*)Allocate(length + 1);
        Encoding.UTF8.GetBytes(value, new Span<byte>(block, length));
        block[length] = 0;
        return block;
    }

    public byte** Words(IReadOnlyList<string> words)
    {
        var block = (byte**)Allocate((words.Count + 1) * sizeof(byte*));
        for (var i = 0; i < words.Count; i++)
        {
            block[i] = Text(words[i]);
        }

        block[words.Count] = null;
        return block;
    }

    public byte** Environment(IReadOnlyDictionary<string, string> variables)
    {
        var block = (byte**)Allocate((variables.Count + 1) * sizeof(byte*));
        var i = 0;
        foreach (var (name, value) in variables)
        {
            block[i++] = Text(name + "=" + value);
        }

        block[i] = null;
        return block;
    }

    public void Dispose()
    {
        foreach (var block in _blocks)
        {
            NativeMemory.Free((void*)block);
        }

        _blocks.Clear();
    }

    private void* Allocate(int size)
    {
        var block = NativeMemory.Alloc((nuint)size);
        _blocks.Add((nint)block);
        return block;
    }
}
