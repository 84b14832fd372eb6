using System.ComponentModel;

namespace StreamFlow;

/// <summary>Puts the members of a class together into the workflow that they declare; the generated code calls it.</summary>
/// <remarks>A member that is null declares nothing.</remarks>
/// <param name="declaringClass">The class.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclaredWorkflowBuilder(Type declaringClass)
{
    private readonly List<DeclaredMember<IWorkflowInput>> _inputs = [];
    private readonly List<DeclaredMember<IStep>> _steps = [];
    private readonly List<DeclaredMember<IWorkflowOutput>> _outputs = [];

    /// <summary>Gets whether nothing was added.</summary>
    internal bool IsEmpty => _inputs.Count + _steps.Count + _outputs.Count == 0;

    /// <summary>Adds an input.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="input">The input.</param>
    /// <returns>This builder.</returns>
    public DeclaredWorkflowBuilder Add(string name, string member, IWorkflowInput? input) => Add(_inputs, name, member, input);

    /// <summary>Adds a step.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="step">The step.</param>
    /// <returns>This builder.</returns>
    public DeclaredWorkflowBuilder Add(string name, string member, IStep? step) => Add(_steps, name, member, step);

    /// <summary>Adds an output.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="output">The output.</param>
    /// <returns>This builder.</returns>
    public DeclaredWorkflowBuilder Add(string name, string member, IWorkflowOutput? output) => Add(_outputs, name, member, output);

    /// <summary>Makes the workflow.</summary>
    /// <returns>The workflow of everything that was added.</returns>
    public DeclaredWorkflow Build() => new(declaringClass, [.. _inputs], [.. _steps], [.. _outputs]);

    private DeclaredWorkflowBuilder Add<T>(List<DeclaredMember<T>> members, string name, string member, T? value)
        where T : class
    {
        if (value is not null)
        {
            members.Add(new DeclaredMember<T>(name, member, value));
        }

        return this;
    }
}
