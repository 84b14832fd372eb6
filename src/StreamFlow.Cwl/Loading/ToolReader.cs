using System.Security.Cryptography;
using System.Text;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads command-line tools.</summary>
/// <param name="context">What is being loaded.</param>
/// <param name="ports">Reads ports and bindings.</param>
/// <param name="heads">Reads what all processes have.</param>
internal sealed class ToolReader(LoadContext context, PortReader ports, ProcessHeadReader heads)
{
    /// <summary>Reads a tool.</summary>
    public CommandLineTool Read(Fields fields, Scope scope)
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

        var head = heads.Read(fields, scope);
        var outputs = ports.ReadOutputs(fields, scope);
        var stdout = fields.Source("stdout");
        var stderr = fields.Source("stderr");
        return new CommandLineTool(head)
        {
            ToolOutputs = outputs,
            BaseCommand = [.. fields.Sources("baseCommand").Select(word => word.Text)],
            Arguments = ReadArguments(fields, scope),
            Stdin = ReadStdin(fields, head.Inputs),
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
                context.Findings.Error(CwlRules.BadValue, input.Position, $"The input '{input.Name}' has the type stdin, but the standard input is given already.");
            }

            if (input.Binding is { } binding)
            {
                context.Findings.Error(CwlRules.BadValue, binding.SourcePosition, $"The input '{input.Name}' has the type stdin, so it cannot have an inputBinding as well.");
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
                            var binding = ports.ReadInputBinding(new Fields(context, map, "an argument"), map, scope);
                            if (binding.ValueFrom is null)
                            {
                                context.Findings.Error(CwlRules.MissingField, map.Position, "An argument needs the field 'valueFrom'.");
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
}
