namespace StreamFlow;

/// <summary>Says that no value may stand twice in a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UniqueItemsAttribute : Attribute;
