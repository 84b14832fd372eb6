namespace StreamFlow.Cwl.Tools;

/// <summary>What an exit code means for a tool.</summary>
internal enum ExitClass
{
    /// <summary>The command did what it should.</summary>
    Success,

    /// <summary>It failed, but may succeed when it is repeated.</summary>
    TemporaryFailure,

    /// <summary>It failed for good.</summary>
    PermanentFailure,
}
