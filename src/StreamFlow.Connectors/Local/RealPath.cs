using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Local;

/// <summary>Resolves symbolic links in every component of a path, as <c>realpath</c> does.</summary>
internal static unsafe partial class RealPath
{
    public static string Resolve(string path)
    {
        var result = Call(path, null);
        if (result is null)
        {
            throw new FileNotFoundException($"cannot resolve '{path}': {Marshal.GetLastPInvokeErrorMessage()}", path);
        }

        try
        {
            return Marshal.PtrToStringUTF8((nint)result)!;
        }
        finally
        {
            NativeMemory.Free(result);
        }
    }

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial byte* Call(string path, byte* buffer);
}
