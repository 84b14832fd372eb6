using System.Diagnostics.CodeAnalysis;

[assembly: UnconditionalSuppressMessage("Trimming", "IL2070:UnrecognizedReflectionPattern", Scope = "module", Justification = "It reflects on the records of this assembly, of which a native program keeps all, and on types of C# workflows, which it has none of.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2072:UnrecognizedReflectionPattern", Scope = "module", Justification = "It reflects on the records of this assembly, of which a native program keeps all, and on types of C# workflows, which it has none of.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2075:UnrecognizedReflectionPattern", Scope = "module", Justification = "It reflects on the records of this assembly, of which a native program keeps all, and on types of C# workflows, which it has none of.")]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2080:UnrecognizedReflectionPattern", Scope = "module", Justification = "It reflects on the records of this assembly, of which a native program keeps all, and on types of C# workflows, which it has none of.")]
