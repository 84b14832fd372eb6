using System.Runtime.InteropServices;
using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Processes;

/// <summary>One call of <c>posix_spawn</c>.</summary>
internal static unsafe class ChildSpawn
{
    public static int Spawn(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        ProcessRequest request,
        ChildPipes? pipes,
        out int error)
    {
        using var buffer = new NativeBuffer();
        var actions = stackalloc byte[LibC.OpaqueSize];
        var attributes = stackalloc byte[LibC.OpaqueSize];
        var signals = stackalloc byte[LibC.OpaqueSize];
        _ = LibC.FileActionsInit(actions);
        _ = LibC.AttributesInit(attributes);
        try
        {
            ChildRedirections.Add(actions, buffer, request, pipes);
            _ = LibC.AttributesSetProcessGroup(attributes, 0);
            _ = LibC.SignalSetClear(signals);
            _ = LibC.AttributesSetSignalMask(attributes, signals);
            _ = LibC.SignalSetFill(signals); // The runtime ignores SIGPIPE; a job must not.
            _ = LibC.AttributesSetSignalDefault(attributes, signals);
            _ = LibC.AttributesSetFlags(
                attributes,
                LibC.SpawnSetProcessGroup | LibC.SpawnSetSignalDefault | LibC.SpawnSetSignalMask);
            int id;
            error = LibC.Spawn(&id, buffer.Text(program), actions, attributes, buffer.Words(arguments), buffer.Environment(environment));
            return id;
        }
        finally
        {
            _ = LibC.FileActionsDestroy(actions);
            _ = LibC.AttributesDestroy(attributes);
        }
    }

    public static string Describe(int error) => Marshal.PtrToStringUTF8((nint)LibC.ErrorText(error)) ?? $"error {error}";
}
