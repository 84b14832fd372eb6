namespace StreamFlow;

/// <summary>Says that a member is written beside <c>type</c> in the file, not inside <c>config</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BesideTypeAttribute : Attribute;
