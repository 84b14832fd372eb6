namespace StreamFlow;

/// <summary>Keeps nothing. It is the manager of a file that names no other.</summary>
[ConfigType("dummy")]
public sealed record DummyCheckpointManager : CheckpointManager;
