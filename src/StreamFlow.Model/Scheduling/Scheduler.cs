namespace StreamFlow;

/// <summary>What assigns jobs to locations. Each type has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
public abstract record Scheduler;
