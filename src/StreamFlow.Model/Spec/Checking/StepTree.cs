namespace StreamFlow.Spec;

/// <summary>The steps and ports of the CWL document of a workflow, read when the first path is compared with it.</summary>
/// <param name="run">What is being checked.</param>
/// <param name="workflow">The name of the workflow.</param>
/// <param name="document">The name of the document; null when it is not known.</param>
internal sealed class StepTree(Validation run, string workflow, ConfigScalar? document)
{
    private CwlOutline? _outline;
    private bool _isRead;

    /// <summary>Checks that a step exists.</summary>
    /// <param name="node">Where it is named.</param>
    /// <param name="path">Its normalised path.</param>
    public void CheckStep(ConfigScalar node, string path)
    {
        if (path == "/" || Outline() is not { } outline || FindStep(outline, path, out var isKnown) is not null || !isKnown)
        {
            return;
        }

        var suggestion = NearestStep(outline.Root, path);
        run.Report(Rules.UnknownStep.At(node.Position, workflow, path, Spelling.Ending(suggestion)), suggestion);
    }

    /// <summary>Checks that a port exists: an input of the workflow, or an output of a step.</summary>
    public void CheckPort(ConfigScalar node, string path)
    {
        if (Outline() is not { } outline)
        {
            return;
        }

        var name = StepPath.Name(path);
        var parent = StepPath.Parent(path) ?? "/";
        var (ports, inputs) = PortsOf(outline, parent, out var isKnown);
        if (!isKnown || ports.Contains(name))
        {
            return;
        }

        if (inputs.Contains(name))
        {
            run.Report(Rules.UnknownPort.At(node.Position, workflow, path, "; it is an input of a step: bind the output, or the input of the workflow, that feeds it."));
            return;
        }

        var suggestion = Spelling.Nearest(name, ports) is { } nearest ? StepPath.Join(parent, nearest) : null;
        run.Report(Rules.UnknownPort.At(node.Position, workflow, path, Spelling.Ending(suggestion)), suggestion);
    }

    private static OutlineStep? FindStep(CwlOutline outline, string path, out bool isKnown)
    {
        var parent = outline.FindProcess(StepPath.Parent(path)!, out isKnown);
        return parent?.FindStep(StepPath.Name(path));
    }

    /// <summary>Gives what may be bound below a path, and the inputs of steps, which may not.</summary>
    private static (IEnumerable<string> Ports, IEnumerable<string> Inputs) PortsOf(CwlOutline outline, string parent, out bool isKnown)
    {
        isKnown = true;
        if (parent == "/")
        {
            // A tool on its own is both the workflow and its only step.
            var ports = outline.Root.Inputs.Select(port => port.Id);
            return (outline.Root.Class == "Workflow" ? ports : ports.Concat(outline.Root.Outputs.Select(port => port.Id)), []);
        }

        var step = FindStep(outline, parent, out isKnown);
        return step is null
            ? ([], [])
            : (step.Outputs.Concat(step.Process?.Outputs.Select(port => port.Id) ?? []), step.Inputs);
    }

    private static string? NearestStep(OutlineProcess root, string path)
    {
        var process = root;
        var parent = "/";
        foreach (var name in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (process.FindStep(name) is not { } step)
            {
                return Spelling.Nearest(name, process.Steps.Select(candidate => candidate.Id)) is { } nearest ? StepPath.Join(parent, nearest) : null;
            }

            parent = StepPath.Join(parent, name);
            if (step.Process is null)
            {
                return null;
            }

            process = step.Process;
        }

        return null;
    }

    private CwlOutline? Outline()
    {
        if (_isRead || document is null)
        {
            return _outline;
        }

        _isRead = true;
        _outline = run.Context.Outline(document.Text, document.Position);
        if (_outline?.Problem is { } problem)
        {
            run.Report(Rules.UnreadableDocument.At(document.Position, document.Text, workflow, problem));
            _outline = null;
        }

        return _outline;
    }
}
