using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Finds the process that a reference names: in a packed document, the whole document, or what a step of it runs.</summary>
/// <param name="context">What is being loaded.</param>
/// <param name="types">Takes the types that the processes of a packed document declare for each other.</param>
internal sealed class ProcessFinder(LoadContext context, TypeReader types)
{
    private readonly HashSet<SourceDocument> _graphs = []; // Whose types are known.

    /// <summary>Finds a process, or reports why it cannot be found and gives nulls.</summary>
    /// <param name="uri">The absolute URI, with or without fragment.</param>
    /// <param name="from">Where the reference is written.</param>
    public (SourceDocument? Document, ConfigMap? Map) Find(string uri, SourcePosition from)
    {
        var (documentUri, fragment) = DocumentUri.Split(uri);
        var document = context.Documents.Get(documentUri);
        if (document is null)
        {
            context.Findings.Error(CwlRules.CannotRead, from, $"'{documentUri}' cannot be read: {context.Documents.WhyMissing(documentUri)}.");
            return default;
        }

        if (document.Root is not ConfigMap root)
        {
            if (document.Root is not null || !context.Findings.HasErrors)
            {
                var position = document.Root?.Position ?? new SourcePosition(document.Name, 1, 1);
                context.Findings.Error(CwlRules.NotCwl, position, "This is not a CWL document: a map with the fields of a process is needed.");
            }

            return default;
        }

        return (document, document.IsGraph ? FindInGraph(document, root, fragment, from) : FindInRoot(document, root, fragment, from));
    }

    private ConfigMap? FindInGraph(SourceDocument document, ConfigMap root, string? fragment, SourcePosition from)
    {
        if (_graphs.Add(document))
        {
            foreach (var process in document.Graph)
            {
                types.RegisterDeclared(process.Value, new Scope(document, $"{document.Uri}#{process.Key}", CwlVersion.V12));
            }
        }

        if (fragment is null && document.Graph.Count == 1)
        {
            return document.Graph.Values.First();
        }

        if (document.Graph.TryGetValue(fragment ?? "main", out var found))
        {
            return found;
        }

        var known = string.Join(", ", document.Graph.Keys.Take(20).Select(key => $"#{key}"));
        context.Findings.Error(
            CwlRules.ProcessNotFound,
            from.IsKnown ? from : root.Position,
            fragment is null
                ? $"The document holds several processes and none is called #main; name one of them: {known}."
                : $"The document '{document.Name}' has no process '#{fragment}'; it has {known}.");
        return null;
    }

    private ConfigMap? FindInRoot(SourceDocument document, ConfigMap root, string? fragment, SourcePosition from)
    {
        if (fragment is null || (root["id"] is ConfigScalar id && SourceDocument.Fragment(id.Text) == fragment))
        {
            return root;
        }

        // A step may be named as well, and means what it runs.
        foreach (var step in IdMap.Read(context, root["steps"], "id", null, "the steps"))
        {
            if (step.Name == fragment.Split('/')[0] && step.Map["run"] is ConfigMap run)
            {
                return run;
            }
        }

        context.Findings.Error(
            CwlRules.ProcessNotFound, from.IsKnown ? from : root.Position, $"The document '{document.Name}' has no process '#{fragment}'.");
        return null;
    }
}
