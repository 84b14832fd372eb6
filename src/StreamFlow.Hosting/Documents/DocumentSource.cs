using StreamFlow.Core.Connectors;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Documents;

/// <summary>Where a document comes from.</summary>
internal abstract class DocumentSource
{
    /// <summary>Gets the types that the document may name.</summary>
    public abstract ModelTypes Types { get; }

    /// <summary>Gets what no other document has: the same for each run of this one.</summary>
    public abstract string Identity { get; }

    /// <summary>Reads the document and checks all of it.</summary>
    /// <returns>The document with everything that was found.</returns>
    /// <exception cref="WorkflowDefinitionException">There is no document.</exception>
    public abstract LoadedDocument Load();

    /// <summary>Reads the document, and refuses it when something must be mended first. Warnings are printed, information is not.</summary>
    /// <exception cref="WorkflowDefinitionException">There is no document, or it has errors; carries all findings.</exception>
    public LoadedDocument LoadChecked(HostConsole console)
    {
        var document = Load();
        if (document.HasErrors)
        {
            throw new WorkflowDefinitionException(document.Findings);
        }

        console.Report(document.Findings, leastSeverity: FindingSeverity.Warning);
        return document;
    }

    /// <summary>Adds the connectors that come with the document.</summary>
    public virtual void RegisterConnectors(ConnectorRegistry registry)
    {
    }
}
