namespace StreamFlow;

/// <summary>Copies intermediate data to a directory of this machine.</summary>
[ConfigType("default")]
public sealed record DefaultCheckpointManager : CheckpointManager
{
    /// <summary>Gets the directory of the copies, relative to the StreamFlow file. Default: unset, <c>streamflow/checkpoint</c> and a fresh name in the temporary directory.</summary>
    [ConfigKey("checkpoint_dir")]
    public string? CheckpointDirectory { get; init; }
}
