namespace StreamFlow;

/// <summary>Reads the content of a file, at most 64 KiB, for expressions, which see it as <c>contents</c>.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class LoadContentsAttribute : Attribute;
