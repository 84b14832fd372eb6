using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using StreamFlow.Core.Files;

namespace StreamFlow.Engine.Data;

/// <summary>The directory of a run at one place.</summary>
/// <param name="files">The files of the place.</param>
/// <param name="path">The path of the directory.</param>
/// <param name="scratch">The path under which jobs have what they leave empty.</param>
internal sealed class RunArea(ILocationFileSystem files, string path, string scratch)
{
    private readonly ConcurrentStack<ScratchDirectory> _free = new();

    public ILocationFileSystem Files { get; } = files;

    public string Path { get; } = path;

    public string ScratchPath { get; } = scratch;

    public bool TryTake([NotNullWhen(true)] out ScratchDirectory? scratch) => _free.TryPop(out scratch);

    public void GiveBack(ScratchDirectory scratch) => _free.Push(scratch);
}
