namespace StreamFlow;

/// <summary>Leaves a member of a record out of the file and of its schema.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInFileAttribute : Attribute;
