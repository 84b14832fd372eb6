using System.Diagnostics.CodeAnalysis;

[assembly: UnconditionalSuppressMessage("SingleFile", "IL3000:AvoidAccessingAssemblyFilePath", Scope = "type", Target = "T:StreamFlow.Hosting.CSharpSteps.ProgramCopy", Justification = "A native program has no C# steps.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2075:UnrecognizedReflectionPattern", Scope = "type", Target = "T:StreamFlow.Hosting.CSharpSteps.StepCall", Justification = "A native program has no C# steps.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2070:UnrecognizedReflectionPattern", Scope = "type", Target = "T:StreamFlow.Hosting.CSharpSteps.StepValues", Justification = "A native program has no C# steps.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2075:UnrecognizedReflectionPattern", Scope = "type", Target = "T:StreamFlow.Hosting.CSharpSteps.StepValues", Justification = "A native program has no C# steps.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2026:RequiresUnreferencedCode", Scope = "type", Target = "T:StreamFlow.Hosting.Importing.Syntax.ReservedNames", Justification = "It reflects on the records of StreamFlow.Model, of which a native program keeps all.")]
