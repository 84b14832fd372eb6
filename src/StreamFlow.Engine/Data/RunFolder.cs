using System.Globalization;
using StreamFlow.Core.Files;

namespace StreamFlow.Engine.Data;

/// <summary>The folder of one run at one location: each job has a numbered one in it, with its outputs, temporary files and log.</summary>
internal sealed class RunFolder(ILocationFileSystem files, string root)
{
    private int _jobs;

    /// <summary>Gets the absolute path of the folder.</summary>
    public string Root => root;

    /// <summary>Gets the file system that has the folder.</summary>
    public ILocationFileSystem Files => files;

    /// <summary>Makes the folders of one more job.</summary>
    public async ValueTask<JobFolder> CreateJobAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _jobs);
        var job = new JobFolder(root + "/" + number.ToString(CultureInfo.InvariantCulture));
        await files.CreateDirectoryAsync(job.Output, cancellationToken);
        await files.CreateDirectoryAsync(job.Temporary, cancellationToken);
        return job;
    }
}
