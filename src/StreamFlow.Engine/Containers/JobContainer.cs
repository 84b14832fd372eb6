using StreamFlow.Core.Containers;
using StreamFlow.Cwl.Tools.Staging;

namespace StreamFlow.Engine.Containers;

/// <summary>The container in which one job runs.</summary>
/// <param name="Engine">What runs it.</param>
/// <param name="Image">Its image, which is where the job runs.</param>
/// <param name="OutputDirectory">The path that its working directory has inside; null leaves it to this system.</param>
internal sealed record JobContainer(IContainerEngine Engine, string Image, string? OutputDirectory)
{
    private const string DefaultOutputDirectory = "/var/spool/cwl";
    private const string InputDirectory = "/var/lib/cwl/in";

    /// <summary>Gives the directories of a job as its command sees them. The paths are the same for every job, as other runners have them.</summary>
    /// <param name="outside">The directories of the job at its place.</param>
    public JobDirectories Inside(JobDirectories outside)
    {
        var output = OutputDirectory is { Length: > 1 } own ? own.TrimEnd('/') : DefaultOutputDirectory;
        return new JobDirectories(output, output == "/tmp" ? "/var/tmp" : "/tmp", InputDirectory)
        {
            OutputOnLocation = outside.Output,
            IsContained = true,
        };
    }
}
