namespace StreamFlow;

/// <summary>A rule that orders or thins out the targets of a step before a job is placed. Each type has a record derived from this one, with <see cref="ConfigTypeAttribute"/>.</summary>
/// <remarks>Declare it as a static read-only member and give it to <see cref="Binding.Filters"/>; it is written under <c>bindingFilters</c>.</remarks>
public abstract record BindingFilter;
