using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.CommandLine;

/// <summary>Evaluates where the standard streams of a tool come from and go to.</summary>
/// <param name="tool">The tool.</param>
/// <param name="expressions">Parses and evaluates expressions.</param>
internal sealed class StreamNames(CommandLineTool tool, ToolExpressions expressions)
{
    private readonly Expression? _input = expressions.Parse(tool.Stdin);
    private readonly Expression? _output = expressions.Parse(tool.Stdout);
    private readonly Expression? _error = expressions.Parse(tool.Stderr);

    /// <summary>Gives the absolute paths; null for a stream that the tool says nothing about.</summary>
    /// <exception cref="ToolException">A name is no string, or leads out of the working directory.</exception>
    public async ValueTask<(string? Input, string? Output, string? Error)> EvaluateAsync(
        RecordValue inputs, RecordValue runtime, string directory, CancellationToken cancellationToken)
    {
        var input = _input is null ? null : await expressions.EvaluateAsync(_input, inputs, null, runtime, cancellationToken) switch
        {
            NullValue => null,
            FileValue { Path: { } path } => path,
            StringValue { Value: { Length: > 0 } path } => path.StartsWith('/') ? path : $"{directory}/{path}",
            var other => throw new ToolException($"{_input.Position}: the stdin of '{tool.Name}' must be the path of a file, not {other.KindName}."),
        };
        return (
            input,
            await NameAsync("stdout", _output, inputs, runtime, directory, cancellationToken),
            await NameAsync("stderr", _error, inputs, runtime, directory, cancellationToken));
    }

    private async ValueTask<string?> NameAsync(
        string stream, Expression? expression, RecordValue inputs, RecordValue runtime, string directory, CancellationToken cancellationToken)
    {
        if (expression is null)
        {
            return null;
        }

        var value = await expressions.EvaluateAsync(expression, inputs, null, runtime, cancellationToken);
        if (value is not StringValue { Value: { Length: > 0 } name })
        {
            throw new ToolException($"{expression.Position}: the {stream} of '{tool.Name}' must be the name of a file, not {value.KindName}.");
        }

        if (name.StartsWith(directory + "/", StringComparison.Ordinal))
        {
            name = name[(directory.Length + 1)..];
        }

        return name.StartsWith('/') || name.Split('/').Contains("..", StringComparer.Ordinal)
            ? throw new ToolException($"{expression.Position}: the {stream} of '{tool.Name}' must be a name inside of the working directory, not '{name}'.")
            : $"{directory}/{name}";
    }
}
