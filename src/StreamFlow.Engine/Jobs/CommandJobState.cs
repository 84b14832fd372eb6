namespace StreamFlow.Engine.Jobs;

/// <summary>How far a job has come, as the observer was told.</summary>
internal enum CommandJobState
{
    /// <summary>Its inputs are being bound.</summary>
    New,

    /// <summary>It waits for a place.</summary>
    Waiting,

    /// <summary>It is being staged, runs, or its outputs are being gathered.</summary>
    Running,
}
