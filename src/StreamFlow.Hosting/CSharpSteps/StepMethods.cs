using StreamFlow.Reading;

namespace StreamFlow.Hosting.CSharpSteps;

/// <summary>The C# methods that the steps of a document run, by name.</summary>
internal sealed class StepMethods
{
    private readonly Dictionary<string, Delegate> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _workflows = [];

    /// <summary>Finds the methods of all workflows of a document, with those that they use as steps.</summary>
    public StepMethods(StreamFlowDocument document)
    {
        foreach (var workflow in document.Workflows.Values.OfType<CwlWorkflow>())
        {
            Add(workflow.Declared);
        }
    }

    /// <summary>Gets whether there is none.</summary>
    public bool IsEmpty => _methods.Count == 0;

    /// <summary>Gives a method; null when no step runs one of that name.</summary>
    /// <param name="name">The class and the method: <c>Stats.Count</c>.</param>
    public Delegate? Find(string name) => _methods.GetValueOrDefault(name);

    private void Add(DeclaredWorkflow? workflow)
    {
        if (workflow is null || !_workflows.Add(workflow.DeclaringClass))
        {
            return;
        }

        foreach (var member in workflow.Steps)
        {
            switch (member.Value.Form.Step)
            {
                case CSharpTool tool:
                    _methods[ToolReader.MethodOf(tool)] = tool.Declared;
                    break;
                case SubWorkflow inner:
                    Add(inner.Declared);
                    break;
            }
        }
    }
}
