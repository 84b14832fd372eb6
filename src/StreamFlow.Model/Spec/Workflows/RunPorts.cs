namespace StreamFlow.Spec;

/// <summary>The ports of what a step runs, be it a tool or a workflow.</summary>
/// <param name="Name">The name of its document.</param>
/// <param name="Inputs">The inputs, in order.</param>
/// <param name="Outputs">The outputs, in order.</param>
internal sealed record RunPorts(string Name, IReadOnlyList<RunPort> Inputs, IReadOnlyList<RunPort> Outputs)
{
    /// <summary>Gives the ports of a tool or workflow; null when it is not declared.</summary>
    public static RunPorts? Of(string id, DeclarationSet declarations) =>
        declarations.Tool(id) is { } tool ? Of(tool) : declarations.Workflow(id) is { } workflow ? Of(workflow, Without(workflow, declarations)) : null;

    /// <summary>Finds an input by its C# member; null when there is none.</summary>
    public RunPort? Input(string member) => Inputs.FirstOrDefault(port => port.Member == member);

    /// <summary>Finds an output by its C# member; null when there is none.</summary>
    public RunPort? Output(string member) => Outputs.FirstOrDefault(port => port.Member == member);

    /// <summary>Leaves a workflow out, so that the types of its outputs end also where it runs itself, which the rules report.</summary>
    private static DeclarationSet Without(WorkflowDeclaration workflow, DeclarationSet declarations) =>
        declarations with { Workflows = new(declarations.Workflows.Where(other => other.Id != workflow.Id)) };

    private static RunPorts Of(ToolDeclaration tool) => new(
        DeclaredNames.Of(tool),
        [.. tool.Ports.Where(port => !port.IsOutput).Select(Input)],
        [.. tool.Ports.Where(port => port.IsOutput).Select(port => new RunPort(port.Member, DeclaredNames.Of(port), port.Type))]);

    private static RunPort Input(PortDeclaration port)
    {
        var value = port.Initializer ?? port.Attributes.Find("Default")?.Argument(0);
        return new RunPort(port.Member, DeclaredNames.Of(port), port.Type, !port.Type.IsOptional && value is null) { Default = value };
    }

    private static RunPorts Of(WorkflowDeclaration workflow, DeclarationSet declarations) => new(
        DeclaredNames.Of(workflow),
        [.. workflow.Inputs.Select(input => new RunPort(input.Member, input.Name, input.Type, !input.Type.IsOptional && input.Default is null) { Default = input.Default })],
        [.. workflow.Outputs.Select(output => new RunPort(output.Member, output.Name, LinkTypes.Of(output, workflow, declarations)))]);
}
