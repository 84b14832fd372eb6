namespace StreamFlow;

/// <summary>Where the record of runs is kept. Each type has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
public abstract record Database;
