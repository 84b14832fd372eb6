using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Hosting.Importing.Syntax;
using StreamFlow.Hosting.Importing.Tools;
using StreamFlow.Hosting.Importing.Types;

namespace StreamFlow.Hosting.Importing.Workflows;

/// <summary>Declares workflows as classes.</summary>
/// <param name="context">The import.</param>
/// <param name="types">Declares types.</param>
/// <param name="values">Writes defaults and literal values.</param>
internal sealed class WorkflowImporter(ImportContext context, TypeImporter types, ValueWriter values)
{
    /// <summary>Declares a workflow.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="typeName">The name of its class.</param>
    /// <param name="attribute">The attribute that makes the class a workflow, or the file of a program.</param>
    /// <param name="importRun">Declares what a step runs.</param>
    /// <returns>The workflow, as a step of another sees it.</returns>
    public ImportedProcess Import(
        Cwl.Model.Workflow workflow, string typeName, string attribute, Func<Cwl.Model.Steps.WorkflowStep, ImportedProcess> importRun)
    {
        var scope = new ImportedWorkflowScope(new NameScope([.. ReservedNames.WorkflowMembers, typeName]));
        var members = new List<MemberDeclaration>();
        var inputs = workflow.Inputs.Select(input => ImportInput(input, scope, typeName, members)).ToList();
        var steps = new StepImporter(context, values, scope);
        Section(members, "Steps.", StepOrder.Of(workflow.Steps).Select(step => steps.Import(step, importRun(step))));
        var outputs = new List<ImportedPort>();
        var links = new LinkImporter(scope, context.Findings);
        Section(members, "Outputs.", workflow.WorkflowOutputs.Select(output => ImportOutput(output, scope, links, typeName, outputs)));
        context.Declare(new TypeDeclaration(typeName, $"public static partial class {typeName}")
        {
            Documentation = PortAttributes.Documentation(workflow.Label, workflow.Doc),
            Attributes = [attribute, .. ToolImporter.Intent(workflow)],
            Members = members,
        });
        return new ImportedProcess($"{typeName}.Step", inputs, outputs);
    }

    private static void Section(List<MemberDeclaration> members, string heading, IEnumerable<MemberDeclaration> section)
    {
        var isFirst = true;
        foreach (var member in section)
        {
            members.Add(isFirst ? member with { Heading = heading } : member);
            isFirst = false;
        }
    }

    private static IEnumerable<string> Facts(IFileFacts facts, bool isOutput, ImportFindings findings)
    {
        if (PortAttributes.SecondaryFiles(facts, isOutput, findings) is { Count: > 0 } patterns)
        {
            yield return $"SecondaryFiles = [{string.Join(", ", patterns.Select(CSharpText.Quote))}]";
        }

        if (facts.Format.Count > 0)
        {
            yield return isOutput
                ? $"Format = {CSharpText.Quote(facts.Format[0].Text)}"
                : $"Formats = [{string.Join(", ", facts.Format.Select(static format => CSharpText.Quote(format.Text)))}]";
        }
    }

    private ImportedPort ImportInput(InputPort port, ImportedWorkflowScope scope, string typeName, List<MemberDeclaration> members)
    {
        var member = scope.Names.Next(port.Name, "Input");
        var type = types.Read(port.Type, typeName + member, port.Position);
        List<string> properties = [.. Facts(port, isOutput: false, context.Findings)];
        if (port.Default is { } value)
        {
            if (values.WriteTyped(value, type.Required, scope.Names, port.Name) is { } text)
            {
                type = type.Required;
                properties.Insert(0, $"Default = {text}");
            }
            else
            {
                context.Findings.Lost(port.Position, $"The default of the input '{port.Name}', {value.KindName}, cannot be written in C#; give the value in the job file.");
            }
        }

        if (port.LoadContents)
        {
            properties.Add("LoadContents = true");
        }

        if (port.LoadListing is { } listing)
        {
            properties.Add($"Listing = ListingDepth.{listing}");
        }

        if (port.Streamable)
        {
            properties.Add("Streamable = true");
        }

        scope.Add(null, port.Name, new SourceExpression(member, type));
        var input = $"{(type.IsNullable ? "OptionalInput" : "WorkflowInput")}<{type.Required}>";
        members.Add(new MemberDeclaration(InitializerText.Member(input, member, "new()", properties, string.Empty))
        {
            Documentation = PortAttributes.Documentation(port.Label, port.Doc),
            Attributes = NameScope.NameAttribute(member, port.Name) is { } name ? [name] : [],
            Heading = members.Count == 0 ? "Inputs." : null,
        });
        return new ImportedPort(port.Name, member, type);
    }

    private MemberDeclaration ImportOutput(WorkflowOutput port, ImportedWorkflowScope scope, LinkImporter links, string typeName, List<ImportedPort> outputs)
    {
        var member = scope.Names.Next(port.Name, "Output");
        var type = types.Read(port.Type, typeName + member, port.Position);
        var source = links.Read(port, type);
        if (source is null)
        {
            context.Findings.Lost(port.Position, $"The output '{port.Name}' of the workflow comes from nothing, so it cannot be declared.");
        }

        outputs.Add(new ImportedPort(port.Name, member, type));
        var output = $"{(type.IsNullable ? "OptionalOutput" : "WorkflowOutput")}<{type.Required}>";
        return new MemberDeclaration(InitializerText.Member(
            output, member, $"new({source?.For(type).Text ?? "null!"})", [.. Facts(port, isOutput: true, context.Findings)], string.Empty))
        {
            Documentation = PortAttributes.Documentation(port.Label, port.Doc),
            Attributes = NameScope.NameAttribute(member, port.Name) is { } name ? [name] : [],
        };
    }
}
