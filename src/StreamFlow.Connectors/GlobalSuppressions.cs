using System.Diagnostics.CodeAnalysis;

[assembly: UnconditionalSuppressMessage("Trimming", "IL2070:UnrecognizedReflectionPattern", Scope = "type", Target = "T:StreamFlow.Connectors.Containers.OptionFlags", Justification = "It reflects on the records of StreamFlow.Model, of which a native program keeps all.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2075:UnrecognizedReflectionPattern", Scope = "type", Target = "T:StreamFlow.Connectors.Containers.OptionFlags", Justification = "It reflects on the records of StreamFlow.Model, of which a native program keeps all.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2070:UnrecognizedReflectionPattern", Scope = "type", Target = "T:StreamFlow.Connectors.Queues.Options.ServiceOptions", Justification = "It reflects on the records of StreamFlow.Model, of which a native program keeps all.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2075:UnrecognizedReflectionPattern", Scope = "type", Target = "T:StreamFlow.Connectors.Queues.Submission.ServiceTable", Justification = "It reflects on the records of StreamFlow.Model, of which a native program keeps all.")]
