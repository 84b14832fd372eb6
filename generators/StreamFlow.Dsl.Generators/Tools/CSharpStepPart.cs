namespace StreamFlow.Generators.Tools;

/// <summary>What is generated for a method that is a step.</summary>
/// <param name="Method">The name of the method.</param>
/// <param name="Name">The name of the document.</param>
/// <param name="TypeName">The name of the record.</param>
/// <param name="Step">The step.</param>
internal sealed record CSharpStepPart(string Method, string Name, string TypeName, StepPart Step);
