namespace StreamFlow;

/// <summary>Says that the command writes its outputs to the file <c>cwl.output.json</c>, so that outputs need no attribute.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OutputObjectAttribute : Attribute;
