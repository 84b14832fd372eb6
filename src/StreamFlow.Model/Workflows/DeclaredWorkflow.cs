using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow;

/// <summary>A workflow that a class declares: its inputs, steps and outputs.</summary>
/// <remarks>The generated code makes it with a <see cref="DeclaredWorkflowBuilder"/>.</remarks>
public sealed class DeclaredWorkflow
{
    internal DeclaredWorkflow(
        Type declaringClass,
        IReadOnlyList<DeclaredMember<IWorkflowInput>> inputs,
        IReadOnlyList<DeclaredMember<IStep>> steps,
        IReadOnlyList<DeclaredMember<IWorkflowOutput>> outputs)
    {
        DeclaringClass = declaringClass;
        Inputs = inputs;
        Steps = steps;
        Outputs = outputs;
    }

    /// <summary>Gets the class that declares the workflow.</summary>
    public Type DeclaringClass { get; }

    /// <summary>Gets the name of the workflow and of its document: that of the class with its first letter in lower case, or what its <see cref="NameAttribute"/> says.</summary>
    public string Name => DeclaringClass.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.KeyOf(DeclaringClass.Name);

    internal IReadOnlyList<DeclaredMember<IWorkflowInput>> Inputs { get; }

    internal IReadOnlyList<DeclaredMember<IStep>> Steps { get; }

    internal IReadOnlyList<DeclaredMember<IWorkflowOutput>> Outputs { get; }
}
