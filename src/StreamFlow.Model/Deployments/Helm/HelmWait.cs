namespace StreamFlow;

/// <summary>How the start of a release waits until its objects are ready.</summary>
public enum HelmWait
{
    /// <summary>Only for hooks.</summary>
    HookOnly,

    /// <summary>By asking again and again, as Helm 3 does.</summary>
    Legacy,

    /// <summary>By watching the status of the objects.</summary>
    Watcher,
}
