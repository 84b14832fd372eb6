namespace StreamFlow;

/// <summary>What knows where data are and moves them. Each type has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
public abstract record DataManager;
