using StreamFlow.Spec;

namespace StreamFlow.Reading;

/// <summary>Reads a workflow from its objects, with all that its steps run.</summary>
internal sealed class DeclarationReader
{
    private readonly TypeReader _types = new();
    private readonly Dictionary<Type, ToolDeclaration> _tools = [];
    private readonly Dictionary<Type, WorkflowDeclaration?> _workflows = [];

    private DeclarationReader()
    {
    }

    /// <summary>Reads a workflow; it is the first of the workflows of the set.</summary>
    public static DeclarationSet Read(DeclaredWorkflow workflow)
    {
        var reader = new DeclarationReader();
        reader.Add(workflow);
        return new DeclarationSet(new(reader._tools.Values), new(reader._workflows.Values.OfType<WorkflowDeclaration>()));
    }

    private void Add(DeclaredWorkflow workflow)
    {
        // A workflow that runs itself is not read again; the rules report it.
        if (!_workflows.TryAdd(workflow.DeclaringClass, null))
        {
            return;
        }

        _workflows[workflow.DeclaringClass] = new WorkflowReader(workflow, _types).Read();
        foreach (var member in workflow.Steps)
        {
            switch (member.Value.Form.Step)
            {
                case SubWorkflow inner:
                    Add(inner.Declared);
                    break;
                case Tool tool when !_tools.ContainsKey(tool.GetType()):
                    _tools[tool.GetType()] = new ToolReader(_types).Read(tool);
                    break;
            }
        }
    }
}
