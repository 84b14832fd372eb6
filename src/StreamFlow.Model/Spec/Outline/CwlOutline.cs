namespace StreamFlow.Spec;

/// <summary>The shape of a CWL document, as far as bindings and typed paths need it: its steps and ports, not what they do.</summary>
/// <param name="File">The document, as the reader was given it.</param>
/// <param name="Root">The process that is run: the whole document, or <c>main</c> of a packed one.</param>
/// <param name="Problem">Why the text is not a CWL document, as a part of a sentence; null when it is one.</param>
internal sealed record CwlOutline(string File, OutlineProcess Root, string? Problem = null)
{
    /// <summary>Finds the process at a step path.</summary>
    /// <param name="path">An absolute path such as <c>/</c> or <c>/align/sort</c>.</param>
    /// <param name="isKnown">False when the path leads into a process that could not be read, so that anything may be there.</param>
    /// <returns>The process; null when there is none or it is not known.</returns>
    public OutlineProcess? FindProcess(string path, out bool isKnown)
    {
        isKnown = true;
        var process = Root;
        foreach (var name in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var step = process.FindStep(name);
            if (step is null)
            {
                return null;
            }

            if (step.Process is null)
            {
                isKnown = false;
                return null;
            }

            process = step.Process;
        }

        return process;
    }
}
