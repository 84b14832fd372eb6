using System.Security.Cryptography;
using System.Text;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads processes.</summary>
internal sealed class ProcessReader
{
    private const int MaximumDepth = 100;

    private readonly LoadContext _context;
    private readonly PortReader _ports;
    private readonly RequirementReader _requirements;
    private readonly WorkflowReader _workflows;
    private readonly HashSet<SourceDocument> _graphs = []; // Whose types are known.
    private int _depth;

    /// <summary>Makes a reader.</summary>
    public ProcessReader(LoadContext context)
    {
        _context = context;
        _ports = new PortReader(context);
        _requirements = new RequirementReader(context, _ports);
        _workflows = new WorkflowReader(context, _ports, _requirements, this);
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

        var process = Find(uri, from) is var (document, map) && map is not null
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

        RegisterTypes(map, scope);
        switch (className)
        {
            case "CommandLineTool":
                return ReadTool(fields, scope);
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

    private (SourceDocument? Document, ConfigMap? Map) Find(string uri, SourcePosition from)
    {
        var (documentUri, fragment) = DocumentUri.Split(uri);
        var document = _context.Documents.Get(documentUri);
        if (document is null)
        {
            _context.Findings.Error(CwlRules.CannotRead, from, $"'{documentUri}' cannot be read: {_context.Documents.WhyMissing(documentUri)}.");
            return default;
        }

        if (document.Root is not ConfigMap root)
        {
            if (document.Root is not null || !_context.Findings.HasErrors)
            {
                var position = document.Root?.Position ?? new SourcePosition(document.Name, 1, 1);
                _context.Findings.Error(CwlRules.NotCwl, position, "This is not a CWL document: a map with the fields of a process is needed.");
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
                RegisterTypes(process.Value, new Scope(document, $"{document.Uri}#{process.Key}", CwlVersion.V12));
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
        _context.Findings.Error(
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
        foreach (var step in IdMap.Read(_context, root["steps"], "id", null, "the steps"))
        {
            if (step.Name == fragment.Split('/')[0] && step.Map["run"] is ConfigMap run)
            {
                return run;
            }
        }

        _context.Findings.Error(
            CwlRules.ProcessNotFound, from.IsKnown ? from : root.Position, $"The document '{document.Name}' has no process '#{fragment}'.");
        return null;
    }

    private void RegisterTypes(ConfigMap process, Scope scope)
    {
        foreach (var name in (ReadOnlySpan<string>)["requirements", "hints"])
        {
            switch (process[name])
            {
                case ConfigList list:
                    foreach (var item in list.Items)
                    {
                        if (item is ConfigMap map && map["class"] is ConfigScalar { Text: "SchemaDefRequirement" } && map["types"] is { } types)
                        {
                            _ports.Types.Register(types, scope);
                        }
                    }

                    break;
                case ConfigMap map when map["SchemaDefRequirement"] is ConfigMap body && body["types"] is { } types:
                    _ports.Types.Register(types, scope);
                    break;
            }
        }
    }

    /// <summary>Gives the locations of the ontologies that a document names.</summary>
    public static IReadOnlyList<string> ReadSchemas(LoadContext context, SourceDocument document)
    {
        if ((document.Root as ConfigMap)?["$schemas"] is not ConfigList list)
        {
            return [];
        }

        return [.. list.Items.OfType<ConfigScalar>().Select(item => DocumentUri.Resolve(context.Documents.Of(item).Uri, item.Text))];
    }

    private CommandLineTool ReadTool(Fields fields, Scope scope)
    {
        if (scope.Version >= CwlVersion.V12)
        {
            fields.Check(
                "id", "class", "cwlVersion", "label", "doc", "intent", "inputs", "outputs", "requirements", "hints", "baseCommand", "arguments",
                "stdin", "stdout", "stderr", "successCodes", "temporaryFailCodes", "permanentFailCodes");
        }
        else
        {
            fields.Check(
                "id", "class", "cwlVersion", "label", "doc", "inputs", "outputs", "requirements", "hints", "baseCommand", "arguments",
                "stdin", "stdout", "stderr", "successCodes", "temporaryFailCodes", "permanentFailCodes");
        }

        var requirements = _requirements.ReadRequirements(fields, scope);
        var hints = _requirements.ReadHints(fields, scope);
        var inputs = _ports.ReadInputs(fields, scope);
        var outputs = _ports.ReadOutputs(fields, scope);
        var stdout = fields.Source("stdout");
        var stderr = fields.Source("stderr");
        return new CommandLineTool
        {
            Id = scope.ProcessId,
            Position = fields.Map.Position,
            Version = scope.Version,
            Label = fields.Text("label"),
            Doc = fields.Lines("doc"),
            Schemas = ReadSchemas(_context, scope.Document),
            Requirements = requirements,
            Hints = hints,
            Inputs = inputs,
            ToolOutputs = outputs,
            BaseCommand = [.. fields.Sources("baseCommand").Select(word => word.Text)],
            Arguments = ReadArguments(fields, scope),
            Stdin = ReadStdin(fields, inputs),
            Stdout = stdout ?? (outputs.Any(output => output.IsStdout) ? GeneratedName(scope, "stdout") : null),
            Stderr = stderr ?? (outputs.Any(output => output.IsStderr) ? GeneratedName(scope, "stderr") : null),
            SuccessCodes = fields.Integers("successCodes"),
            TemporaryFailCodes = fields.Integers("temporaryFailCodes"),
            PermanentFailCodes = fields.Integers("permanentFailCodes"),
        };
    }

    private SourceText? ReadStdin(Fields fields, IReadOnlyList<InputPort> inputs)
    {
        var stdin = fields.Source("stdin");
        foreach (var input in inputs)
        {
            if (!input.IsStdin)
            {
                continue;
            }

            if (stdin is not null)
            {
                _context.Findings.Error(CwlRules.BadValue, input.Position, $"The input '{input.Name}' has the type stdin, but the standard input is given already.");
            }

            if (input.Binding is { } binding)
            {
                _context.Findings.Error(CwlRules.BadValue, binding.SourcePosition, $"The input '{input.Name}' has the type stdin, so it cannot have an inputBinding as well.");
            }

            stdin = new SourceText($"$(inputs[\"{input.Name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"].path)", input.Position);
        }

        return stdin;
    }

    // The name is the same in every run, so that results can be compared and reused.
    private static SourceText GeneratedName(Scope scope, string stream)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DocumentUri.LastName(scope.ProcessId))).AsSpan(0, 8));
        return new SourceText($"{hash}.{stream}", SourcePosition.None);
    }

    private List<InputBinding> ReadArguments(Fields fields, Scope scope)
    {
        var arguments = new List<InputBinding>();
        switch (fields["arguments"])
        {
            case null:
                break;
            case ConfigList list:
                foreach (var item in list.Items)
                {
                    switch (item)
                    {
                        case ConfigScalar { Kind: ConfigScalarKind.String } scalar:
                            arguments.Add(new InputBinding
                            {
                                SourcePosition = scalar.Position,
                                ValueFrom = new SourceText(scalar.Text, scalar.Position),
                            });
                            break;
                        case ConfigMap map:
                            var binding = _ports.ReadInputBinding(new Fields(_context, map, "an argument"), map, scope);
                            if (binding.ValueFrom is null)
                            {
                                _context.Findings.Error(CwlRules.MissingField, map.Position, "An argument needs the field 'valueFrom'.");
                            }

                            arguments.Add(binding);
                            break;
                        default:
                            fields.Wrong("arguments", item, "strings, expressions and bindings");
                            break;
                    }
                }

                break;
            case var node:
                fields.Wrong("arguments", node, "a list");
                break;
        }

        return arguments;
    }

    private ExpressionTool ReadExpressionTool(Fields fields, Scope scope)
    {
        fields.Check("id", "class", "cwlVersion", "label", "doc", "intent", "inputs", "outputs", "requirements", "hints", "expression");
        fields.Required("expression");
        return new ExpressionTool
        {
            Id = scope.ProcessId,
            Position = fields.Map.Position,
            Version = scope.Version,
            Label = fields.Text("label"),
            Doc = fields.Lines("doc"),
            Schemas = ReadSchemas(_context, scope.Document),
            Requirements = _requirements.ReadRequirements(fields, scope),
            Hints = _requirements.ReadHints(fields, scope),
            Inputs = _ports.ReadInputs(fields, scope),
            ToolOutputs = _ports.ReadOutputs(fields, scope),
            Expression = fields.Source("expression") ?? new SourceText(string.Empty, fields.Map.Position),
        };
    }

    private Operation ReadOperation(Fields fields, Scope scope)
    {
        fields.Check("id", "class", "cwlVersion", "label", "doc", "intent", "inputs", "outputs", "requirements", "hints");
        return new Operation
        {
            Id = scope.ProcessId,
            Position = fields.Map.Position,
            Version = scope.Version,
            Label = fields.Text("label"),
            Doc = fields.Lines("doc"),
            Schemas = ReadSchemas(_context, scope.Document),
            Requirements = _requirements.ReadRequirements(fields, scope),
            Hints = _requirements.ReadHints(fields, scope),
            Inputs = _ports.ReadInputs(fields, scope),
            OperationOutputs = _ports.ReadOutputs(fields, scope),
        };
    }
}
