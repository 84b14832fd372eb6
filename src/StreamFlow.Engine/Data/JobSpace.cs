using StreamFlow.Cwl.Tools.Staging;

namespace StreamFlow.Engine.Data;

/// <summary>The directories of one job: a working directory of its own, and what other jobs had before it and can have after it.</summary>
/// <param name="area">Which gets back what is used again.</param>
/// <param name="output">The working directory.</param>
/// <param name="scratch">What is used again.</param>
internal sealed class JobSpace(RunArea area, string output, ScratchDirectory scratch)
{
    public RunArea Area { get; } = area;

    public ScratchDirectory Scratch { get; } = scratch;

    public JobDirectories Directories { get; } = new(output, scratch.Temporary, scratch.Inputs);
}
