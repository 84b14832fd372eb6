using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Checking;

/// <summary>Checks YAML texts and gives the findings in a short form.</summary>
internal static class Check
{
    /// <summary>A workflow with the steps <c>untar</c> and <c>compile</c>, a sub-workflow <c>sub</c> with a step <c>inner</c>, and a step that cannot be read.</summary>
    public static CwlOutline Document { get; } = new("main.cwl", new OutlineProcess("Workflow")
    {
        Inputs = EquatableArray.Of(Port("archive")),
        Outputs = EquatableArray.Of(Port("class")),
        Steps = EquatableArray.Of(
            Step("untar", new OutlineProcess("CommandLineTool") { Outputs = EquatableArray.Of(Port("extracted")) }, "archive"),
            Step("compile", new OutlineProcess("CommandLineTool") { Outputs = EquatableArray.Of(Port("classfile")) }, "src"),
            Step("sub", new OutlineProcess("Workflow") { Steps = EquatableArray.Of(Step("inner", new OutlineProcess("CommandLineTool"), "x")) }, "x"),
            Step("dark", null, "x")),
    });

    public static IReadOnlyList<Finding> Yaml(string text, IValidationContext? context = null, params Type[] own)
    {
        var document = YamlReader.Read(text.ReplaceLineEndings("\n"), "streamflow.yml");
        Assert.Empty(document.Findings);
        return SpecValidator.Validate(document.Root, new ModelTypes(own).Catalog, context ?? new FakeContext());
    }

    /// <summary>Checks a file that has only deployments; the finding that they are not used cannot arise.</summary>
    public static IReadOnlyList<Finding> Deployments(string text, IValidationContext? context = null, params Type[] own) =>
        Yaml("version: v1.0\ndeployments:\n" + Indent(text), context, own);

    /// <summary>Checks the bindings of a workflow on the deployments <c>local</c> and <c>hpc</c>, with the filter <c>mix</c>.</summary>
    public static IReadOnlyList<Finding> Bindings(string text, IValidationContext? context = null) => Yaml(
        """
        version: v1.0
        deployments:
          here: {type: local, config: {}}
          hpc: {type: slurm, config: {services: {gpu: {partition: gpu}}}, wraps: here}
          pods: {type: kubernetes, config: {files: [pod.yml]}}
        bindingFilters:
          mix: {type: shuffle, config: {}}
        workflows:
          main:
            type: cwl
            config: {file: main.cwl}
            bindings:

        """ + Indent(Indent(Indent(text))),
        context ?? new FakeContext { Document = Document });

    /// <summary>Gives the rules of the findings that matter.</summary>
    public static string Ids(IEnumerable<Finding> findings) =>
        string.Join(" ", findings.Where(finding => finding.RuleId != Rules.UnusedDeployment.Id).Select(finding => finding.RuleId));

    private static OutlineStep Step(string id, OutlineProcess? process, string input) => new(id, SourcePosition.None)
    {
        Process = process,
        Inputs = EquatableArray.Of(input),
        Outputs = new EquatableArray<string>(process?.Outputs.Select(port => port.Id) ?? []),
    };

    private static OutlinePort Port(string id) => new(id, new OutlineType("File"), SourcePosition.None);

    private static string Indent(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => $"  {line}\n"));
}
