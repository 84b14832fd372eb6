namespace StreamFlow;

/// <summary>A way to choose the location of a job among those that are free. Each type has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
public abstract record SchedulingPolicy;
