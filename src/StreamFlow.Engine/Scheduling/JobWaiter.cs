namespace StreamFlow.Engine.Scheduling;

/// <summary>A job that waits for a place, perhaps in the queues of several pools: the first that has room gets it.</summary>
internal sealed class JobWaiter(JobRequest request)
{
    private readonly TaskCompletionSource<Allocation> _place = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _claimed;

    /// <summary>Gets what the job needs.</summary>
    public JobRequest Request => request;

    /// <summary>Gets the place, when there is one.</summary>
    public Task<Allocation> Place => _place.Task;

    /// <summary>Gets whether the job no longer waits.</summary>
    public bool IsClaimed => Volatile.Read(ref _claimed) != 0;

    /// <summary>Ends the wait; only the first caller gets true, and has to give a place or cancel.</summary>
    public bool TryClaim() => Interlocked.Exchange(ref _claimed, 1) == 0;

    /// <summary>Gives the place.</summary>
    public void Give(Allocation allocation) => _place.SetResult(allocation);

    /// <summary>Ends the wait without a place.</summary>
    public void Cancel(CancellationToken cancellationToken)
    {
        if (TryClaim())
        {
            _place.SetCanceled(cancellationToken);
        }
    }
}
