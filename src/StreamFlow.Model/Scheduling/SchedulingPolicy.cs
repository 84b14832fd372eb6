namespace StreamFlow;

/// <summary>A way to choose the location of a job among those that are free. Each type has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
/// <remarks>Declare it as a static read-only member and give it to <see cref="Deployment.SchedulingPolicy"/>; it is written under <c>scheduling.policies</c>.</remarks>
public abstract record SchedulingPolicy;
