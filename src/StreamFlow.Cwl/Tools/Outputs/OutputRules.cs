using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Tools.Inputs;

namespace StreamFlow.Cwl.Tools.Outputs;

/// <summary>How an output, or a field of one, is collected, with expressions parsed once.</summary>
internal sealed class OutputRules
{
    private OutputRules(string name, CwlType type, IFileFacts facts, OutputBinding? binding, ToolExpressions expressions, LoadListing listing)
    {
        Name = name;
        Type = type;
        Files = new FileRules(facts, expressions, Model.Ports.LoadListing.None, requiredByDefault: false);
        HasBinding = binding is not null;
        Globs = binding is null ? [] : [.. binding.Glob.Select(glob => expressions.Parse(glob))];
        OutputEval = expressions.Parse(binding?.OutputEval);
        LoadContents = binding?.LoadContents ?? false;
        LoadListing = binding?.LoadListing ?? facts.LoadListing ?? listing;
        (IsOptional, IsSingleFile) = Analyse(type);
        if (binding is null && RecordOf(type) is { } record)
        {
            Fields = [.. record.RecordFields.Select(field => new OutputRules(field.Name, field.Type, field, field.OutputBinding, expressions, listing))];
        }
    }

    /// <summary>Gets the name of the output or field.</summary>
    public string Name { get; }

    /// <summary>Gets the type.</summary>
    public CwlType Type { get; }

    /// <summary>Gets what is said about its files.</summary>
    public FileRules Files { get; }

    /// <summary>Gets whether there is an outputBinding.</summary>
    public bool HasBinding { get; }

    /// <summary>Gets the globs.</summary>
    public IReadOnlyList<Expression> Globs { get; }

    /// <summary>Gets the expression that makes the value, or null.</summary>
    public Expression? OutputEval { get; }

    /// <summary>Gets whether the contents of what is found are loaded.</summary>
    public bool LoadContents { get; }

    /// <summary>Gets how far directories that are found are listed for the expression that makes the value.</summary>
    public LoadListing LoadListing { get; }

    /// <summary>Gets whether null is allowed.</summary>
    public bool IsOptional { get; }

    /// <summary>Gets whether one file or directory, and not an array, is wanted.</summary>
    public bool IsSingleFile { get; }

    /// <summary>Gets whether the output is standard output.</summary>
    public bool IsStdout { get; private init; }

    /// <summary>Gets whether the output is standard error.</summary>
    public bool IsStderr { get; private init; }

    /// <summary>Gets the fields of a record that has no binding of its own, or null.</summary>
    public IReadOnlyList<OutputRules>? Fields { get; }

    /// <summary>Makes the rules of an output.</summary>
    /// <param name="port">The output.</param>
    /// <param name="expressions">Parses expressions.</param>
    /// <param name="listing">How far directories are listed where the output says nothing.</param>
    public static OutputRules Of(OutputPort port, ToolExpressions expressions, LoadListing listing) =>
        new(port.Name, port.Type, port, port.Binding, expressions, listing) { IsStdout = port.IsStdout, IsStderr = port.IsStderr };

    private static (bool IsOptional, bool IsSingleFile) Analyse(CwlType type) => type switch
    {
        UnionType union => (union.IsOptional, union.Members.Any(IsFile)),
        _ => (type.IsOptional, IsFile(type)),
    };

    private static bool IsFile(CwlType type) => type is PrimitiveType { Kind: PrimitiveKind.File or PrimitiveKind.Directory };

    private static RecordType? RecordOf(CwlType type) =>
        type as RecordType ?? (type as UnionType)?.Members.OfType<RecordType>().FirstOrDefault();
}
