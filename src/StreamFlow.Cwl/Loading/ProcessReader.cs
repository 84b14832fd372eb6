using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads processes.</summary>
internal sealed class ProcessReader
{
    private const int MaximumDepth = 100;

    private readonly LoadContext _context;
    private readonly PortReader _ports;
    private readonly ProcessHeadReader _heads;
    private readonly ProcessFinder _finder;
    private readonly ToolReader _tools;
    private readonly WorkflowReader _workflows;
    private int _depth;

    /// <summary>Makes a reader.</summary>
    public ProcessReader(LoadContext context)
    {
        _context = context;
        _ports = new PortReader(context);
        var requirements = new RequirementReader(context, _ports);
        _heads = new ProcessHeadReader(context, _ports, requirements);
        _finder = new ProcessFinder(context, _ports.Types);
        _tools = new ToolReader(context, _ports, _heads);
        _workflows = new WorkflowReader(context, _ports, requirements, _heads, this);
    }

    /// <summary>Reads the process to which a reference leads; the same process is read once.</summary>
    /// <param name="uri">The absolute URI, with or without fragment.</param>
    /// <param name="from">Where the reference is written.</param>
    /// <param name="inherited">The version for a document that does not say its own.</param>
    /// <returns>The process, or null when there are findings instead.</returns>
    public Process? ReadReference(string uri, SourcePosition from, CwlVersion? inherited)
    {
        if (_context.Processes.TryGetValue(uri, out var known))
        {
            return known;
        }

        if (!_context.Reading.Add(uri))
        {
            _context.Findings.Error(CwlRules.Recursive, from, $"The process '{uri}' runs itself, directly or through other steps.");
            return null;
        }

        var process = _finder.Find(uri, from) is var (document, map) && map is not null
            ? Read(map, document!, null, inherited)
            : null;
        _context.Reading.Remove(uri);
        return _context.Processes[uri] = process;
    }

    /// <summary>Reads a process that is written in place.</summary>
    /// <param name="map">The process.</param>
    /// <param name="document">The document in which it stands.</param>
    /// <param name="defaultId">Its id when it has none of its own.</param>
    /// <param name="inherited">The version of what is around it.</param>
    public Process? Read(ConfigMap map, SourceDocument document, string? defaultId, CwlVersion? inherited)
    {
        if (_depth >= MaximumDepth)
        {
            _context.Findings.Error(CwlRules.Recursive, map.Position, $"Workflows are nested more than {MaximumDepth} levels deep here.");
            return null;
        }

        _depth++;
        try
        {
            return ReadProcess(map, document, defaultId, inherited);
        }
        finally
        {
            _depth--;
        }
    }

    private Process? ReadProcess(ConfigMap map, SourceDocument document, string? defaultId, CwlVersion? inherited)
    {
        var name = (map["id"] as ConfigScalar)?.Text;
        var id = name is null ? defaultId ?? document.Uri : Identify(name, document, defaultId);
        var className = (map["class"] as ConfigScalar)?.Text;
        var fields = new Fields(_context, map, $"{className ?? "process"} '{DocumentUri.LastName(id)}'");
        if (ReadVersion(map, document) is not { } version)
        {
            if (HasVersion(map, document))
            {
                return null;
            }

            if (inherited is null)
            {
                _context.Findings.Error(CwlRules.MissingField, map.Position, "The document does not say which version of CWL it is written in; add 'cwlVersion: v1.2'.");
                return null;
            }

            version = inherited.Value;
        }

        var scope = new Scope(document, id, version);
        if (className is null)
        {
            _context.Findings.Error(CwlRules.NotCwl, map.Position, "This is not a CWL process: the field 'class' is missing.");
            return null;
        }

        _ports.Types.RegisterDeclared(map, scope);
        switch (className)
        {
            case "CommandLineTool":
                return _tools.Read(fields, scope);
            case "ExpressionTool":
                return ReadExpressionTool(fields, scope);
            case "Workflow":
                return _workflows.Read(fields, scope);
            case "Operation" when version >= CwlVersion.V12:
                return ReadOperation(fields, scope);
            default:
                ReportClass(className, map);
                return null;
        }
    }

    private void ReportClass(string className, ConfigMap map)
    {
        var position = map.Find("class")!.Value.Position;
        if (className.Contains(':', StringComparison.Ordinal))
        {
            _context.Findings.Unsupported(position, $"Processes of the class '{className}' are not supported here.");
            return;
        }

        // Operation is spelt rightly and still no class of v1.0 and v1.1.
        var nearest = className is "Operation" ? null : Spelling.Nearest(className, ["CommandLineTool", "ExpressionTool", "Workflow", "Operation"]);
        _context.Findings.Error(
            CwlRules.NotCwl,
            position,
            $"'{className}' is no class of process in this version of CWL.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}",
            nearest);
    }

    private static string Identify(string name, SourceDocument document, string? defaultId) =>
        name.Contains('#', StringComparison.Ordinal) || DocumentUri.IsAbsolute(name) || name.StartsWith("_:", StringComparison.Ordinal)
            ? document.Expand(name)
            : defaultId is null ? $"{document.Uri}#{name}" : defaultId;

    private static bool HasVersion(ConfigMap map, SourceDocument document) =>
        map["cwlVersion"] is not null || (document.Root as ConfigMap)?["cwlVersion"] is not null;

    private CwlVersion? ReadVersion(ConfigMap map, SourceDocument document)
    {
        var node = map["cwlVersion"] ?? (document.Root as ConfigMap)?["cwlVersion"];
        switch ((node as ConfigScalar)?.Text)
        {
            case null when node is null:
                return null;
            case "v1.0":
                return CwlVersion.V10;
            case "v1.1":
                return CwlVersion.V11;
            case "v1.2":
                return CwlVersion.V12;
            case { } text when text.StartsWith("v1.0.dev", StringComparison.Ordinal):
                return CwlVersion.V10;
            case { } text when text.StartsWith("v1.1.0-dev", StringComparison.Ordinal):
                return CwlVersion.V11;
            case { } text when text.StartsWith("v1.2.0-dev", StringComparison.Ordinal):
                return CwlVersion.V12;
            case { } text when text.StartsWith("v1.3", StringComparison.Ordinal):
                return CwlVersion.V13;
            case var text:
                _context.Findings.Unsupported(
                    node!.Position, $"The version '{text}' cannot be read here; v1.0, v1.1 and v1.2 can. The program cwl-upgrader brings older documents up to date.");
                return null;
        }
    }

    private ExpressionTool ReadExpressionTool(Fields fields, Scope scope)
    {
        fields.Check("id", "class", "cwlVersion", "label", "doc", "intent", "inputs", "outputs", "requirements", "hints", "expression");
        fields.Required("expression");
        return new ExpressionTool(_heads.Read(fields, scope))
        {
            ToolOutputs = _ports.ReadOutputs(fields, scope),
            Expression = fields.Source("expression") ?? new SourceText(string.Empty, fields.Map.Position),
        };
    }

    private Operation ReadOperation(Fields fields, Scope scope)
    {
        fields.Check("id", "class", "cwlVersion", "label", "doc", "intent", "inputs", "outputs", "requirements", "hints");
        return new Operation(_heads.Read(fields, scope)) { OperationOutputs = _ports.ReadOutputs(fields, scope) };
    }
}
