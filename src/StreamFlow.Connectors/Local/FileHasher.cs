using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using StreamFlow.Core.Files;

namespace StreamFlow.Connectors.Local;

/// <summary>Computes the checksum that CWL asks for, in one pass and in constant memory.</summary>
internal static class FileHasher
{
    private const int BufferSize = 256 * 1024;

    /// <summary>From here on the native implementation, which is several times faster, pays for being loaded.</summary>
    private const long NativeFrom = 8L * 1024 * 1024;

    public static FileDigest Hash(string path, CancellationToken cancellationToken)
    {
        using var handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(length, 4096, BufferSize));
        try
        {
            using var native = length >= NativeFrom ? CreateNative() : null;
            var managed = native is null ? new ManagedSha1() : null;
            long offset = 0;
            int read;
            while ((read = RandomAccess.Read(handle, buffer, offset)) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                native?.AppendData(buffer, 0, read);
                managed?.Append(buffer.AsSpan(0, read));
                offset += read;
            }

            return new FileDigest(managed?.Finish() ?? Convert.ToHexStringLower(native!.GetHashAndReset()), offset);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "CWL v1.0 to v1.2 prescribe SHA-1 for the checksum field.")]
    private static IncrementalHash? CreateNative()
    {
        try
        {
            return IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        }
        catch (TypeInitializationException)
        {
            return null; // No OpenSSL on this machine.
        }
        catch (DllNotFoundException)
        {
            return null;
        }
    }
}
