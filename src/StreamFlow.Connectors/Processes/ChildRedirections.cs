using StreamFlow.Core.Processes;

namespace StreamFlow.Connectors.Processes;

/// <summary>What the kernel opens for a child before its program starts.</summary>
internal static unsafe class ChildRedirections
{
    private const int WriteOnly = 1;
    private const uint DefaultMode = 0x1b6; // 0666, less the umask.
    private static readonly int Create = OperatingSystem.IsMacOS() ? 0x200 : 0x40;
    private static readonly int Truncate = OperatingSystem.IsMacOS() ? 0x400 : 0x200;

    public static void Add(void* actions, NativeBuffer buffer, ProcessRequest request, ChildPipes? pipes)
    {
        // Files first: their paths are meant from here, not from the working directory of the child.
        Connect(actions, buffer, 0, request.StandardInput, 0, pipes?.ChildInput);
        Connect(actions, buffer, 1, request.StandardOutput, WriteOnly | Create | Truncate, pipes?.ChildOutput);
        if (request.StandardError is not null
            && string.Equals(request.StandardError, request.StandardOutput, StringComparison.Ordinal))
        {
            _ = LibC.FileActionsAddDuplicate(actions, 1, 2);
        }
        else
        {
            Connect(actions, buffer, 2, request.StandardError, WriteOnly | Create | Truncate, pipes?.ChildError);
        }

        if (request.WorkingDirectory is not null)
        {
            _ = LibC.FileActionsAddChangeDirectory(actions, buffer.Text(request.WorkingDirectory));
        }
    }

    private static void Connect(void* actions, NativeBuffer buffer, int descriptor, string? file, int flags, int? pipe)
    {
        if (file is null && pipe is { } source)
        {
            _ = LibC.FileActionsAddDuplicate(actions, source, descriptor);
            return;
        }

        var path = file ?? "/dev/null";
        _ = LibC.FileActionsAddOpen(actions, descriptor, buffer.Text(path), flags, DefaultMode);
    }
}
