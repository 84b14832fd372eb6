namespace StreamFlow;

/// <summary>Something to execute. Each workflow language has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
public abstract record Workflow
{
    /// <summary>Gets where the steps run and where data are. Default: unset, everything on the local machine.</summary>
    [BesideType]
    [UniqueItems]
    public ValueList<Binding>? Bindings { get; init; }
}
