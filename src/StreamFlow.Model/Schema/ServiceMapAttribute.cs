namespace StreamFlow;

/// <summary>Marks the map that declares the services of a deployment: its keys follow the pattern of names, and a target may name only those.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ServiceMapAttribute : Attribute;
