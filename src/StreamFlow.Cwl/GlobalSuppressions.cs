using System.Diagnostics.CodeAnalysis;

[assembly: UnconditionalSuppressMessage("SingleFile", "IL3000:AvoidAccessingAssemblyFilePath", Scope = "type", Target = "T:StreamFlow.Cwl.Expressions.JavaScript.Pool.WorkerCommand", Justification = "A native program does not start itself again, and in a single file the name is taken instead.")]
