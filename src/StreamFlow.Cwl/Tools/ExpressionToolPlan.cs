using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools;

/// <summary>An expression tool made ready to be evaluated many times.</summary>
internal sealed class ExpressionToolPlan
{
    private readonly ExpressionTool _tool;
    private readonly ToolExpressions _expressions;
    private readonly InputBinder _binder;
    private readonly Expression _expression;

    /// <summary>Makes a tool ready.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="requirements">The requirements that hold inside the tool, its own included.</param>
    /// <param name="library">The JavaScript library that holds there, or null when JavaScript is not allowed.</param>
    /// <param name="evaluator">Evaluates expressions.</param>
    /// <param name="ontologies">Reads what is known about formats; null compares formats as they are.</param>
    public ExpressionToolPlan(
        ExpressionTool tool, RequirementScope requirements, ExpressionLibrary? library, IExpressionEvaluator evaluator, Ontologies? ontologies)
    {
        _tool = tool;
        _expressions = new ToolExpressions(evaluator, tool.Version, library);
        _binder = new InputBinder(tool, requirements, _expressions, ontologies);
        _expression = _expressions.Parse(tool.Expression);
    }

    /// <summary>Binds the inputs and evaluates the expression.</summary>
    /// <param name="given">The values by name.</param>
    /// <param name="access">Finds files.</param>
    /// <param name="discover">Whether secondary files may be looked for next to their primary: true when the tool is the root process.</param>
    /// <param name="cancellationToken">Abandons the work.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ToolException">An input does not fit, or the expression does not give the outputs.</exception>
    public async ValueTask<RecordValue> EvaluateAsync(RecordValue given, IFileAccess access, bool discover, CancellationToken cancellationToken)
    {
        var inputs = await _binder.BindAsync(given, access, discover, cancellationToken);
        var result = await _expressions.EvaluateAsync(_expression, (RecordValue)WithPaths(inputs), null, null, cancellationToken);
        if (result is not ObjectValue fields)
        {
            throw new ToolException($"{_expression.Position}: the expression of '{_tool.Name}' must give an object with its outputs, not {result.KindName}.");
        }

        var outputs = new KeyValuePair<string, CwlValue>[_tool.Outputs.Count];
        for (var i = 0; i < outputs.Length; i++)
        {
            var port = _tool.Outputs[i];
            var value = WithLocations(fields[port.Name] ?? NullValue.Instance);
            if (TypeMatcher.WhyNotOutput(port.Type, value) is { } reason)
            {
                throw new ToolException($"The output '{port.Name}' of '{_tool.Name}' does not fit: {reason}.");
            }

            outputs[i] = new(port.Name, value);
        }

        return new RecordValue(outputs);
    }

    // Expressions of such tools look at names, not at contents, so files have the paths of their locations.
    private static CwlValue WithPaths(CwlValue value) => Map(value, static file =>
        file.Location is { } location && DocumentUri.ToPath(location) is { } path
            ? file is FileValue one ? one.With(path: path) : ((DirectoryValue)file).With(path: path)
            : file);

    private static CwlValue WithLocations(CwlValue value) => Map(value, static file =>
    {
        var location = file.Location ?? (file.Path is { } path ? DocumentUri.FromPath(path) : null);
        return file is FileValue one
            ? one.WithoutPath().With(location: location)
            : ((DirectoryValue)file).WithoutPath().With(location: location);
    });

    private static CwlValue Map(CwlValue value, Func<FileSystemValue, FileSystemValue> change)
    {
        switch (value)
        {
            case FileValue file:
                var secondary = file.SecondaryFiles?.Select(item => (FileSystemValue)Map(item, change)).ToArray();
                return change(file.With(secondaryFiles: secondary));
            case DirectoryValue directory:
                var listing = directory.Listing?.Select(item => (FileSystemValue)Map(item, change)).ToArray();
                return change(directory.With(listing: listing));
            case ListValue list:
                return new ListValue([.. list.Items.Select(item => Map(item, change))]);
            case RecordValue record:
                return new RecordValue([.. record.Fields.Select(field => KeyValuePair.Create(field.Key, Map(field.Value, change)))]);
            default:
                return value;
        }
    }
}
