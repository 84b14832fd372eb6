namespace StreamFlow;

/// <summary>Lets the command change its input files where they are, the CWL <c>InplaceUpdateRequirement</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InplaceUpdateAttribute : RequirementAttribute;
