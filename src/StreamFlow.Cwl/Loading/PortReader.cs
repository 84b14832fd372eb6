using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Validation;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads inputs and outputs of processes, and the fields of records, which say much the same.</summary>
internal sealed class PortReader
{
    private readonly LoadContext _context;

    /// <summary>Makes a reader.</summary>
    public PortReader(LoadContext context)
    {
        _context = context;
        Types = new TypeReader(context, this);
    }

    /// <summary>Gets the reader of types.</summary>
    public TypeReader Types { get; }

    /// <summary>Reads the inputs of a process.</summary>
    public IReadOnlyList<InputPort> ReadInputs(Fields process, Scope scope)
    {
        process.Required("inputs");
        var inputs = new List<InputPort>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in IdMap.Read(_context, process["inputs"], "id", "type", $"the inputs of {process.Owner}"))
        {
            CheckName(names, item, "input", process.Owner);
            inputs.Add(ReadInput(item, scope));
        }

        return inputs;
    }

    /// <summary>Reads the outputs of a tool.</summary>
    public IReadOnlyList<OutputPort> ReadOutputs(Fields process, Scope scope)
    {
        process.Required("outputs");
        var outputs = new List<OutputPort>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in IdMap.Read(_context, process["outputs"], "id", "type", $"the outputs of {process.Owner}"))
        {
            CheckName(names, item, "output", process.Owner);
            outputs.Add(ReadOutput(item, scope));
        }

        return outputs;
    }

    /// <summary>Reports a name that stands twice.</summary>
    public void CheckName(HashSet<string> names, IdMapItem item, string what, string owner)
    {
        if (!names.Add(item.Name))
        {
            _context.Findings.Error(CwlRules.DuplicateId, item.Position, $"{owner} has two {what}s with the name '{item.Name}'; rename one of them.");
        }
    }

    /// <summary>Reads a field of a record.</summary>
    public RecordField ReadRecordField(IdMapItem item, Scope scope)
    {
        var fields = new Fields(_context, item.Map, $"the field '{item.Name}'");
        fields.Check("name", "type", "doc", "label", "secondaryFiles", "streamable", "format", "loadContents", "loadListing", "inputBinding", "outputBinding", "default", "id");
        return new RecordField(item.Name, fields.Required("type") is { } type ? Types.Read(type, scope) : PrimitiveType.Any, item.Position)
        {
            Label = fields.Text("label"),
            Doc = fields.Lines("doc"),
            SecondaryFiles = ReadSecondaryFiles(fields, scope),
            Format = ReadFormat(fields, scope),
            LoadContents = LoadsContents(fields),
            LoadListing = ReadLoadListing(fields),
            Binding = ReadInputBinding(fields, scope),
            OutputBinding = ReadOutputBinding(fields, scope),
        };
    }

    /// <summary>Reads the field <c>inputBinding</c>, or gives null.</summary>
    public InputBinding? ReadInputBinding(Fields owner, Scope scope)
    {
        switch (owner["inputBinding"])
        {
            case null:
                return null;
            case ConfigMap map:
                return ReadInputBinding(new Fields(_context, map, $"the inputBinding of {owner.Owner}"), map, scope);
            case var node:
                owner.Wrong("inputBinding", node, "a map");
                return null;
        }
    }

    /// <summary>Reads a CommandLineBinding.</summary>
    public InputBinding ReadInputBinding(Fields fields, ConfigMap map, Scope scope)
    {
        fields.Check("position", "prefix", "separate", "itemSeparator", "valueFrom", "shellQuote", "loadContents", "class");
        var position = fields.NumberOrExpression("position", allowFraction: false);
        if (position is { Expression: { } expression } && scope.Version == CwlVersion.V10)
        {
            _context.Findings.Error(CwlRules.WrongKind, expression.Position, "The position of a binding is an integer in CWL v1.0; expressions came with v1.1.");
        }

        return new InputBinding
        {
            SourcePosition = map.Position,
            Position = position is { } given ? new ExpressionOr<long>((long)given.Value, given.Expression) : 0,
            Prefix = fields.Text("prefix"),
            Separate = fields.Flag("separate") ?? true,
            ItemSeparator = fields.Text("itemSeparator"),
            ValueFrom = fields.Source("valueFrom"),
            ShellQuote = fields.Flag("shellQuote") ?? true,
        };
    }

    /// <summary>Reads the field <c>loadListing</c>.</summary>
    public static LoadListing? ReadLoadListing(Fields fields) => fields.Word(
        "loadListing",
        ("no_listing", LoadListing.None),
        ("shallow_listing", LoadListing.Shallow),
        ("deep_listing", LoadListing.Deep));

    /// <summary>Reads the field <c>default</c>; null when there is none, or when it is null.</summary>
    public CwlValue? ReadDefault(Fields fields)
    {
        if (fields["default"] is not { } node)
        {
            return null;
        }

        try
        {
            return ValueReader.Read(node, _context.Documents.Of(node));
        }
        catch (CwlValueException exception)
        {
            _context.Findings.Error(CwlRules.BadValue, node.Position, $"The default of {fields.Owner} is no valid value: {exception.Message}");
            return null;
        }
    }

    /// <summary>Reads the field <c>format</c>: URIs are made absolute, expressions stay.</summary>
    public IReadOnlyList<SourceText> ReadFormat(Fields fields, Scope scope)
    {
        var formats = fields.Sources("format");
        return formats.Count == 0
            ? formats
            : [.. formats.Select(format => format.MayBeExpression
                ? format
                : format with { Text = (_context.Documents.Of(format.Position) ?? scope.Document).Expand(format.Text) })];
    }

    /// <summary>Reads what an output of any process says apart from what feeds it.</summary>
    public OutputPort ReadOutput(IdMapItem item, Scope scope)
    {
        var fields = new Fields(_context, item.Map, $"the output '{item.Name}'");
        fields.Check("id", "type", "label", "doc", "secondaryFiles", "streamable", "format", "outputBinding");
        var typeNode = fields.Required("type");
        var stream = typeNode is ConfigScalar { Text: "stdout" or "stderr" } shortcut ? shortcut.Text : null;
        var binding = ReadOutputBinding(fields, scope);
        if (stream is not null && binding is not null)
        {
            _context.Findings.Error(CwlRules.BadValue, binding.SourcePosition, $"The output '{item.Name}' has the type {stream}, so it cannot have an outputBinding as well.");
        }

        return new OutputPort
        {
            Name = item.Name,
            Position = item.Position,
            Type = typeNode is null || stream is not null ? PrimitiveType.File : Types.Read(typeNode, scope),
            Label = fields.Text("label"),
            Doc = fields.Lines("doc"),
            SecondaryFiles = ReadSecondaryFiles(fields, scope),
            Format = ReadFormat(fields, scope),
            Streamable = fields.Flag("streamable") ?? false,
            Binding = binding,
            IsStdout = stream == "stdout",
            IsStderr = stream == "stderr",
        };
    }

    /// <summary>Reads the field <c>secondaryFiles</c>: patterns, expressions and objects of both.</summary>
    public IReadOnlyList<SecondaryFilePattern> ReadSecondaryFiles(Fields fields, Scope scope)
    {
        switch (fields["secondaryFiles"])
        {
            case null:
                return [];
            case ConfigList list:
                return [.. list.Items.Select(item => ReadPattern(fields, item, scope)).OfType<SecondaryFilePattern>()];
            case var node:
                return ReadPattern(fields, node, scope) is { } pattern ? [pattern] : [];
        }
    }

    private SecondaryFilePattern? ReadPattern(Fields owner, ConfigNode node, Scope scope)
    {
        switch (node)
        {
            case ConfigScalar { Kind: ConfigScalarKind.String } scalar:
                var text = new SourceText(scalar.Text, scalar.Position);

                // The mark for "may be missing" came with v1.1; in v1.0 it is part of the name.
                return scope.Version > CwlVersion.V10 && text.Text.EndsWith('?') && !text.MayBeExpression
                    ? new SecondaryFilePattern(text with { Text = text.Text[..^1] }, false)
                    : new SecondaryFilePattern(text, null);
            case ConfigMap map when scope.Version > CwlVersion.V10:
                var fields = new Fields(_context, map, $"a secondaryFiles pattern of {owner.Owner}");
                fields.Check("pattern", "required");
                fields.Required("pattern");
                if (fields.Source("pattern") is not { } pattern)
                {
                    return null;
                }

                var required = fields.FlagOrExpression("required");
                return pattern.Text.EndsWith('?') && !pattern.MayBeExpression
                    ? new SecondaryFilePattern(pattern with { Text = pattern.Text[..^1] }, required ?? false)
                    : new SecondaryFilePattern(pattern, required);
            default:
                owner.Wrong("secondaryFiles", node, scope.Version == CwlVersion.V10 ? "patterns and expressions (objects came with CWL v1.1)" : "patterns, expressions and objects with a pattern");
                return null;
        }
    }

    private InputPort ReadInput(IdMapItem item, Scope scope)
    {
        var fields = new Fields(_context, item.Map, $"the input '{item.Name}'");
        if (scope.Version == CwlVersion.V10)
        {
            fields.Check("id", "type", "label", "doc", "secondaryFiles", "streamable", "format", "inputBinding", "default");
        }
        else
        {
            fields.Check("id", "type", "label", "doc", "secondaryFiles", "streamable", "format", "loadContents", "loadListing", "inputBinding", "default");
        }

        var typeNode = fields.Required("type");
        var isStdin = typeNode is ConfigScalar { Text: "stdin" };
        if (isStdin && scope.Version == CwlVersion.V10)
        {
            _context.Findings.Error(CwlRules.BadType, typeNode!.Position, "The type 'stdin' came with CWL v1.1; in v1.0, make it a File and write its path to the field 'stdin' of the tool.");
        }

        return new InputPort
        {
            Name = item.Name,
            Position = item.Position,
            Type = typeNode is null || isStdin ? PrimitiveType.File : Types.Read(typeNode, scope),
            IsStdin = isStdin,
            Label = fields.Text("label"),
            Doc = fields.Lines("doc"),
            Default = ReadDefault(fields),
            SecondaryFiles = ReadSecondaryFiles(fields, scope),
            Format = ReadFormat(fields, scope),
            LoadContents = LoadsContents(fields),
            LoadListing = ReadLoadListing(fields),
            Streamable = fields.Flag("streamable") ?? false,
            Binding = ReadInputBinding(fields, scope),
        };
    }

    private OutputBinding? ReadOutputBinding(Fields owner, Scope scope)
    {
        switch (owner["outputBinding"])
        {
            case null:
                return null;
            case ConfigMap map:
                var fields = new Fields(_context, map, $"the outputBinding of {owner.Owner}");
                if (scope.Version == CwlVersion.V10)
                {
                    fields.Check("glob", "loadContents", "outputEval", "class");
                }
                else
                {
                    fields.Check("glob", "loadContents", "loadListing", "outputEval", "class");
                }

                return new OutputBinding
                {
                    SourcePosition = map.Position,
                    Glob = fields.Sources("glob"),
                    LoadContents = fields.Flag("loadContents") ?? false,
                    LoadListing = ReadLoadListing(fields),
                    OutputEval = fields.Source("outputEval"),
                };
            case var node:
                owner.Wrong("outputBinding", node, "a map");
                return null;
        }
    }

    // Since v1.1 loadContents stands on the port; in v1.0, and still allowed later, in its inputBinding.
    private static bool LoadsContents(Fields fields) =>
        (fields.Flag("loadContents") ?? false)
        || (fields["inputBinding"] is ConfigMap binding && binding["loadContents"] is ConfigScalar flag && flag.TryGetBoolean(out var value) && value);
}
