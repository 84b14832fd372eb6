namespace StreamFlow;

/// <summary>Says that a file is only read, or only written, from its beginning to its end, so that it may be a pipe.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class StreamableAttribute : Attribute;
