using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using StreamFlow.Core.Files;

namespace StreamFlow.Engine.Data;

/// <summary>The directory of a run at one place.</summary>
/// <param name="files">The files of the place.</param>
/// <param name="path">The path of the directory.</param>
/// <param name="scratch">The path under which jobs have what they leave empty.</param>
/// <param name="next">Numbers jobs.</param>
internal sealed class RunArea(ILocationFileSystem files, string path, string scratch, Func<int> next)
{
    private const int MostAhead = 32;

    private readonly ConcurrentStack<ScratchDirectory> _free = new();
    private readonly ConcurrentQueue<string> _made = new();
    private int _ahead;

    public ILocationFileSystem Files { get; } = files;

    public string Path { get; } = path;

    public string ScratchPath { get; } = scratch;

    /// <summary>Names the working directory of one more job.</summary>
    public string NextOutput() => $"{Path}/{next()}";

    public bool TryTake([NotNullWhen(true)] out ScratchDirectory? scratch) => _free.TryPop(out scratch);

    public void GiveBack(ScratchDirectory scratch) => _free.Push(scratch);

    /// <summary>Takes a working directory that was made ahead of its job.</summary>
    public bool TryTakeMade([NotNullWhen(true)] out string? output) => _made.TryDequeue(out output);

    /// <summary>Notes working directories that were made ahead.</summary>
    public void AddMade(IEnumerable<string> outputs)
    {
        foreach (var output in outputs)
        {
            _made.Enqueue(output);
        }
    }

    /// <summary>Names working directories to make ahead, together with one that is needed now: to make one takes as long as many a job, and to make thirty hardly longer. None
    /// for the first job, then ever more.</summary>
    public string[] NextAhead()
    {
        var ahead = new string[Math.Min(Interlocked.Increment(ref _ahead) - 1, MostAhead)];
        for (var i = 0; i < ahead.Length; i++)
        {
            ahead[i] = NextOutput();
        }

        return ahead;
    }
}
