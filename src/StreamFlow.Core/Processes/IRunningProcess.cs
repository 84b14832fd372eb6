namespace StreamFlow.Core.Processes;

/// <summary>A process of this machine that was started with pipes. A stream that was redirected to a file is empty. Ending it ends all its children too.</summary>
public interface IRunningProcess : ICommandChannel
{
    /// <summary>Gets the identifier of the process, which is also that of its process group.</summary>
    int Id { get; }
}
