using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Cwl.Validation;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Tools.Jobs;

/// <summary>A job order as it was read, before it is known for which process.</summary>
internal sealed class JobOrderFile
{
    private const string ToolKey = "cwl:tool";
    private const string RequirementsKey = "cwl:requirements";

    private readonly DocumentSet _documents;
    private readonly SourceDocument _document;
    private readonly FindingSink _findings;

    /// <summary>Makes a file of what was read.</summary>
    public JobOrderFile(DocumentSet documents, SourceDocument document, FindingSink findings)
    {
        _documents = documents;
        _document = document;
        _findings = findings;
    }

    /// <summary>Gets the URI of the process that the job is for (<c>cwl:tool</c>), or null when it does not say.</summary>
    public string? Tool => (_document.Root as ConfigMap)?[ToolKey] is ConfigScalar { Kind: ConfigScalarKind.String } tool
        ? DocumentUri.Resolve(_document.Uri, tool.Text)
        : null;

    /// <summary>Reads the values for a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="namespaces">The prefixes that the process's document declares; a job may use them in formats.</param>
    public JobOrder Read(Process process, IReadOnlyDictionary<string, string> namespaces)
    {
        if (_document.Root is not ConfigMap map)
        {
            return new JobOrder(RecordValue.Empty, [], _findings.ToSorted());
        }

        foreach (var (prefix, target) in namespaces)
        {
            _document.Namespaces.TryAdd(prefix, target);
        }

        var fields = new List<KeyValuePair<string, CwlValue>>();
        foreach (var entry in map.Entries)
        {
            if (entry.Key is ToolKey or RequirementsKey or "$namespaces" or "$schemas" or "id" && process.FindInput(entry.Key) is null)
            {
                continue;
            }

            if (ReadValue(entry, process) is { } value)
            {
                fields.Add(new(DocumentUri.LastName(entry.Key), value));
            }
        }

        var inputs = new RecordValue(fields);
        foreach (var input in process.Inputs)
        {
            if (!input.IsOptional && (inputs[input.Name]?.IsNull ?? true) && map.Find(input.Name) is null)
            {
                _findings.Error(CwlRules.JobInputMissing, map.Position, $"The required input '{input.Name}' ({input.Type}) has no value in the job.");
            }
        }

        return new JobOrder(inputs, ReadRequirements(map, process), _findings.ToSorted());
    }

    private CwlValue? ReadValue(ConfigEntry entry, Process process)
    {
        var input = process.FindInput(DocumentUri.LastName(entry.Key));
        if (input is null)
        {
            if (!entry.Key.Contains(':', StringComparison.Ordinal))
            {
                var nearest = Spelling.Nearest(entry.Key, [.. process.Inputs.Select(known => known.Name)]);
                var advice = nearest is null ? string.Empty : $" Did you mean '{nearest}'?";
                _findings.Warning(CwlRules.JobInputUnknown, entry.KeyPosition, $"The process has no input '{entry.Key}'; the value is ignored.{advice}", nearest);
            }

            return null;
        }

        CwlValue value;
        try
        {
            value = ValueReader.Read(entry.Value, _documents.Of(entry.Value));
        }
        catch (CwlValueException exception)
        {
            _findings.Error(CwlRules.JobInputType, entry.Value.Position, $"The value of the input '{input.Name}' is not valid: {exception.Message}");
            return null;
        }

        if (value.IsNull && input.Default is not null)
        {
            return value;
        }

        if (TypeMatcher.WhyNot(input.Type, value) is { } reason)
        {
            _findings.Error(CwlRules.JobInputType, entry.Value.Position, $"The value of the input '{input.Name}' does not fit: {reason}.");
        }

        return value;
    }

    private IReadOnlyList<Requirement> ReadRequirements(ConfigMap map, Process process)
    {
        if (map.Find(RequirementsKey) is not { } entry)
        {
            return [];
        }

        if (process.Version == CwlVersion.V10)
        {
            _findings.Error(CwlRules.UnknownField, entry.KeyPosition, "cwl:requirements in a job came with CWL v1.1, but the process is written in v1.0.");
            return [];
        }

        var context = new LoadContext(_documents, _findings);
        return new RequirementReader(context, new PortReader(context)).Read(
            entry.Value, "the cwl:requirements of the job", new Scope(_document, _document.Uri, process.Version), asHints: false);
    }
}
