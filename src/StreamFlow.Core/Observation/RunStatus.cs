namespace StreamFlow.Core.Observation;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>All outputs are there.</summary>
    Completed,

    /// <summary>A job or a deployment failed.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
