using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Tools.Jobs;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Documents;
using StreamFlow.Hosting.Inputs;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Running;

/// <summary>Loads and checks the CWL documents and the inputs of the workflows of a StreamFlow document.</summary>
/// <param name="host">Compiles JavaScript to find errors in it.</param>
/// <param name="console">Gets the warnings.</param>
internal sealed class WorkflowPreparation(ExpressionHost host, HostConsole console)
{
    private readonly FileAndHttpSource _source = new(static () => new HttpClient());
    private readonly InputReader _inputs = new(console);

    /// <summary>Loads all workflows, so that whatever is wrong with any of them is said before the first one starts.</summary>
    /// <param name="document">The checked document.</param>
    /// <param name="given">What the command line says about the inputs of the only workflow.</param>
    /// <param name="requireInputs">Whether every input must have a value, as for a run.</param>
    /// <param name="cancellationToken">Abandons the loading.</param>
    /// <exception cref="WorkflowDefinitionException">Documents or inputs cannot be used; carries the findings of all of them.</exception>
    public async ValueTask<IReadOnlyList<PreparedWorkflow>> LoadAsync(
        LoadedDocument document,
        GivenInputs given,
        bool requireInputs,
        CancellationToken cancellationToken)
    {
        var workflows = document.Document!.Workflows;
        if (given.Option is { } option && workflows.Count != 1)
        {
            throw new CommandLineException($"{option} needs exactly one workflow; {document.DisplayName} has {workflows.Count}.");
        }

        var prepared = new List<PreparedWorkflow>(workflows.Count);
        var findings = new List<Finding>();
        var isUnsupported = true;
        foreach (var (name, workflow) in workflows)
        {
            var cwl = (CwlWorkflow)workflow;
            var loader = new CwlLoader(document.Declared.Over(_source), console.Environment.CurrentDirectory, host.Expressions);
            var loaded = await loader.LoadAsync(Locate(document.BaseDirectory, cwl.File), cancellationToken);
            findings.AddRange(loaded.Findings);
            isUnsupported &= loaded.IsUnsupported || !loaded.HasErrors;
            if (loaded is { HasErrors: false, Main: { } process })
            {
                var job = await ReadJobAsync(document, cwl, loaded, given, requireInputs, cancellationToken);
                prepared.Add(new PreparedWorkflow(name, process, job) { Declared = cwl });
            }
        }

        if (prepared.Count < workflows.Count)
        {
            throw isUnsupported ? new UnsupportedFeatureException(findings) : new WorkflowDefinitionException(findings);
        }

        console.Report(findings);
        return prepared;
    }

    /// <summary>Checks the CWL documents that a document names, also when the document itself has errors.</summary>
    /// <returns>All findings; a document that does not exist is left to the check of the file that names it.</returns>
    public async ValueTask<IReadOnlyList<Finding>> CheckAsync(LoadedDocument document, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var workflow in (document.Root?["workflows"] as ConfigMap)?.Entries ?? [])
        {
            if (((workflow.Value as ConfigMap)?["config"] as ConfigMap)?["file"] is ConfigScalar { Kind: ConfigScalarKind.String } file
                && Locate(document.BaseDirectory, file.Text) is var location
                && (DocumentUri.IsAbsolute(location) || document.Declared.Find(location) is not null || File.Exists(location.Split('#')[0])))
            {
                var loader = new CwlLoader(document.Declared.Over(_source), console.Environment.CurrentDirectory, host.Expressions);
                findings.AddRange((await loader.LoadAsync(location, cancellationToken)).Findings);
            }
        }

        return findings;
    }

    /// <summary>Gives the absolute name of a file that a document names: a URI stays, a path is relative to the document.</summary>
    public static string Locate(string baseDirectory, string file) =>
        DocumentUri.IsAbsolute(file) ? file : Path.GetFullPath(file, baseDirectory);

    private async ValueTask<JobOrder> ReadJobAsync(
        LoadedDocument document,
        CwlWorkflow workflow,
        CwlDocument loaded,
        GivenInputs given,
        bool requireInputs,
        CancellationToken cancellationToken)
    {
        var words = new InputWords(loaded.Main!, console.Environment.CurrentDirectory);
        foreach (var assignment in given.Assignments)
        {
            words.Assign(assignment);
        }

        var settings = given.Settings ?? (workflow.Settings is { } declared ? Locate(document.BaseDirectory, declared) : null);
        var file = settings is null ? null : await _inputs.ReadFileAsync(settings, cancellationToken);
        return _inputs.Read(loaded, file, words.Values, requireInputs);
    }
}
