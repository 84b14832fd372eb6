namespace StreamFlow;

/// <summary>Lets the workflow fail with the job. It is the manager of a file that names no other.</summary>
[ConfigType("dummy")]
public sealed record DummyFailureManager : FailureManager;
