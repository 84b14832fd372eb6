namespace StreamFlow;

/// <summary>Why a job failed, as far as it decides what to do about it: repeat it, repeat it with more, or have a person look.</summary>
public enum FailureClass
{
    /// <summary>The command itself failed; the same job will most likely fail again.</summary>
    Application,

    /// <summary>The job used more memory than it was given.</summary>
    Memory,

    /// <summary>The job ran longer than it was allowed to.</summary>
    Time,

    /// <summary>A more important job took the resources away.</summary>
    Preempted,

    /// <summary>The machine of the job failed.</summary>
    Node,

    /// <summary>Somebody ended the job.</summary>
    Cancelled,

    /// <summary>The scheduler, a file system or the way there failed, not the job.</summary>
    Infrastructure,

    /// <summary>Nobody can say how the job ended; it may have done its work.</summary>
    Unknown,
}
