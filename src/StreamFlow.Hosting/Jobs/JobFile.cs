using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Jobs;

/// <summary>A job file: the values of the inputs, and what else it may say about the run.</summary>
/// <param name="Values">The inputs; locations are absolute.</param>
internal sealed record JobFile(RecordValue Values)
{
    // What belongs to the file and is no input: https://www.commonwl.org/v1.2/CommandLineTool.html#Executing_CWL_documents_as_scripts
    private const string ToolKey = "cwl:tool";
    private const string RequirementsKey = "cwl:requirements";

    /// <summary>Gets the document that the job is for (<c>cwl:tool</c>), resolved; null when the file does not say.</summary>
    public string? Tool { get; init; }

    /// <summary>Gets the requirements that the job adds (<c>cwl:requirements</c>); null when it adds none.</summary>
    public ConfigNode? Requirements { get; init; }

    /// <summary>Reads a job file.</summary>
    /// <param name="text">Its text, YAML or JSON.</param>
    /// <param name="name">What findings call it.</param>
    /// <param name="uri">Its URI, against which locations are resolved.</param>
    /// <exception cref="WorkflowDefinitionException">It is not a map of values.</exception>
    public static JobFile Read(string text, string name, string uri)
    {
        var yaml = YamlReader.Read(text, name);
        if (yaml.Findings.Count > 0)
        {
            throw new WorkflowDefinitionException(yaml.Findings);
        }

        // An empty file gives no inputs.
        var root = yaml.Root is null or ConfigScalar { Kind: ConfigScalarKind.Null }
            ? new ConfigMap([], new SourcePosition(name, 1, 1))
            : yaml.Root as ConfigMap ?? throw new WorkflowDefinitionException([Rules.NotAMap.At(yaml.Root.Position, yaml.Root.KindName)]);
        var values = new List<KeyValuePair<string, CwlValue>>(root.Entries.Count);
        foreach (var entry in root.Entries)
        {
            if (entry.Key is not (ToolKey or RequirementsKey or "$namespaces" or "$schemas"))
            {
                values.Add(new(entry.Key, ReadValue(entry, uri)));
            }
        }

        return new JobFile(new RecordValue(values))
        {
            Tool = root[ToolKey] is ConfigScalar { Kind: ConfigScalarKind.String } tool ? DocumentUri.Resolve(uri, tool.Text) : null,
            Requirements = root[RequirementsKey],
        };
    }

    private static CwlValue ReadValue(ConfigEntry entry, string uri)
    {
        try
        {
            return FileLocations.Resolve(ValueReader.Read(entry.Value), uri, expandFormat: null);
        }
        catch (CwlValueException exception)
        {
            throw new WorkflowDefinitionException($"{entry.Value.Position}: error: the value of '{entry.Key}' is wrong: {exception.Message}", exception);
        }
    }
}
