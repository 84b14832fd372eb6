using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Hosting.Importing.Syntax;
using StreamFlow.Hosting.Importing.Tools;
using StreamFlow.Hosting.Importing.Types;
using StreamFlow.Hosting.Importing.Workflows;

namespace StreamFlow.Hosting.Importing;

/// <summary>Writes the C# declarations of a CWL document, which emit an equivalent document again.</summary>
internal sealed class CwlImporter
{
    private readonly ImportContext _context;
    private readonly ToolImporter _tools;
    private readonly WorkflowImporter _workflows;
    private readonly List<(Process Process, string Held, ImportedProcess Imported)> _imported = [];

    private CwlImporter(ImportContext context)
    {
        _context = context;
        var types = new TypeImporter(context);
        var values = new ValueWriter(context, types);
        _tools = new ToolImporter(context, types, values);
        _workflows = new WorkflowImporter(context, types, values);
    }

    /// <summary>Imports a process with everything that it runs.</summary>
    /// <param name="process">The process.</param>
    /// <param name="directory">The absolute path of the directory for the C# files, to which paths in them are relative.</param>
    /// <param name="targetNamespace">The namespace of the declarations; null for none.</param>
    public static ImportResult Import(Process process, string directory, string? targetNamespace)
    {
        var context = new ImportContext(directory, targetNamespace);
        var importer = new CwlImporter(context);
        if (process is Cwl.Model.Workflow workflow)
        {
            importer.ImportWorkflow(workflow, NameOf(workflow, fallback: "main"), "StreamFlowFile", RequirementScope.Root);
        }
        else
        {
            importer.ImportTool(process, RequirementScope.Root, NameOf(process, fallback: "tool"), []);
        }

        return new ImportResult(
            [.. context.Declarations.Reverse().Select(type => new ImportedFile($"{type.Name}.cs", DeclarationWriter.Write(type, targetNamespace)))],
            context.Findings.ToSorted());
    }

    /// <summary>Gives a name for a process: the one that it has in its document, else that of the file.</summary>
    private static string NameOf(Process process, string fallback)
    {
        var (document, fragment) = DocumentUri.Split(process.Id);
        if (fragment is { Length: > 0 } and not "main")
        {
            return DocumentUri.LastName(process.Id) is var last && last != "run" ? last : fallback;
        }

        return Path.GetFileNameWithoutExtension(DocumentUri.ToPath(document) ?? document) is { Length: > 0 } file ? file : fallback;
    }

    private ImportedProcess ImportRun(WorkflowStep step, RequirementScope around)
    {
        var scope = around.Enter(step.Requirements, step.Hints);
        var isCross = step is { Scatter.Count: > 1, ScatterMethod: not ScatterMethod.DotProduct };
        return step.Run is Cwl.Model.Workflow workflow
            ? ImportWorkflow(workflow, NameOf(workflow, step.Name), "Workflow", scope)
            : ImportTool(step.Run, scope, NameOf(step.Run, step.Name), isCross ? [.. step.Scatter] : []);
    }

    private ImportedProcess ImportTool(Process tool, RequirementScope around, string name, List<string> first)
    {
        var requirements = EffectiveRequirements.Of(tool, around);

        // A tool that is used under other requirements is another tool, since its declaration says them.
        var held = string.Join('\n', requirements.Select(static item => $"{item.IsHint} {item.Requirement.Kind} {item.Requirement.Position}"));
        return Once(tool, held, () => _tools.Import(tool, requirements, name, first));
    }

    private ImportedProcess ImportWorkflow(Cwl.Model.Workflow workflow, string name, string attribute, RequirementScope around)
    {
        var scope = around.Enter(workflow.Requirements, workflow.Hints);
        var held = string.Join('\n', EffectiveRequirements.Of(workflow, around).Select(static item => $"{item.IsHint} {item.Requirement.Kind} {item.Requirement.Position}"));
        return Once(workflow, held, () =>
        {
            var typeName = _context.TypeNames.Next(name, "Workflow");
            return _workflows.Import(workflow, typeName, attribute, step => ImportRun(step, scope));
        });
    }

    private ImportedProcess Once(Process process, string held, Func<ImportedProcess> import)
    {
        foreach (var known in _imported)
        {
            if (ReferenceEquals(known.Process, process) && known.Held == held)
            {
                return known.Imported;
            }
        }

        var imported = import();
        _imported.Add((process, held, imported));
        return imported;
    }
}
