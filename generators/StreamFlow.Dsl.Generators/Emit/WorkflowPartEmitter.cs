using StreamFlow.Generators.Workflows;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the part of a class that declares a workflow: the record by which others use it as a step, and how its members are put together.</summary>
internal static class WorkflowPartEmitter
{
    private const string Workflow = "global::StreamFlow.DeclaredWorkflow";

    public static string Emit(WorkflowPart workflow, bool hasExtensions)
    {
        var writer = GeneratedSource.Begin(workflow.Step.Type.FullName);
        if (workflow.Step.Type.IsPartial)
        {
            var header = StepEmitter.OpenAround(writer, workflow.Step);
            StepEmitter.EmitDocumentation(writer, workflow.Step.Documentation, workflow.Documentation.Select(member => (member.Member, (string?)member.Text)));
            writer.Open(header);
            if (workflow.IsStep)
            {
                EmitStep(writer, workflow);
                EmitCreation(writer, workflow);
            }

            ProgramEmitter.CloseType(writer, workflow.Step.Type);
        }

        if (workflow is { IsStep: true, Step.Type.IsPartial: true })
        {
            ExtensionEmitter.Emit(writer, workflow.Step, hasExtensions);
        }

        return writer.ToString();
    }

    private static void EmitStep(SourceWriter writer, WorkflowPart workflow)
    {
        writer.Summary($"{workflow.Step.Title} as a step of another.", workflow.Step.Documentation);
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"public sealed record {StepTarget.WorkflowStep} : global::StreamFlow.SubWorkflow");
        StepEmitter.EmitInputs(writer, workflow.Step);
        StepEmitter.EmitOutputs(writer, workflow.Step);
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {Workflow} GetWorkflow() => CreateWorkflow();");
        writer.Close().Line();
    }

    private static void EmitCreation(SourceWriter writer, WorkflowPart workflow)
    {
        writer.Summary("Puts the declared members together.");
        writer.Line("/// <returns>The workflow.</returns>");
        writer.Line(GeneratedSource.Attribute);
        writer.Line($"public static {Workflow} CreateWorkflow() =>");
        writer.Indented($"new global::StreamFlow.DeclaredWorkflowBuilder(typeof({Literals.Identifier(workflow.Step.Type.Name)}))");
        foreach (var member in workflow.Members)
        {
            writer.Indented("    " + ProgramEmitter.Add(member));
        }

        writer.Indented("    .Build();");
    }
}
