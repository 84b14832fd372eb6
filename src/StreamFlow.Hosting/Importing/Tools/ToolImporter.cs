using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Hosting.Importing.Syntax;
using StreamFlow.Hosting.Importing.Types;

namespace StreamFlow.Hosting.Importing.Tools;

/// <summary>Declares tools as records.</summary>
/// <param name="context">The import.</param>
/// <param name="types">Declares types.</param>
/// <param name="values">Writes defaults.</param>
internal sealed class ToolImporter(ImportContext context, TypeImporter types, ValueWriter values)
{
    private readonly RequirementAttributes _requirements = new(context.Findings);

    /// <summary>Declares a tool.</summary>
    /// <param name="tool">The tool: a command, an expression or an operation.</param>
    /// <param name="requirements">What holds for it.</param>
    /// <param name="name">A name for it.</param>
    /// <param name="first">The inputs that come first, in this order; the others follow in that of the document.</param>
    public ImportedProcess Import(Process tool, IReadOnlyList<(Requirement Requirement, bool IsHint)> requirements, string name, List<string> first)
    {
        var typeName = context.TypeNames.Next(name, "Tool");
        var scope = new NameScope([.. ReservedNames.RecordMembers, typeName]);
        var members = new List<MemberDeclaration>();
        var inputs = tool.Inputs
            .OrderBy(input => first.IndexOf(input.Name) is var place and >= 0 ? place : int.MaxValue)
            .Select(input => Import(input, scope, typeName, members))
            .ToList();
        var outputs = tool.Outputs.Select(output => Import(output, tool as CommandLineTool, scope, typeName, members)).ToList();
        if (tool.Schemas.Count > 0 && tool.Inputs.Any(static input => input.Format.Count > 0))
        {
            context.Findings.Reworded(tool.Position, $"The ontologies ($schemas) of '{tool.Name}' are not declared, so formats fit when they are the same, and not when one is a kind of the other.");
        }

        context.Declare(new TypeDeclaration(typeName, $"public sealed partial record {typeName} : Tool")
        {
            Documentation = PortAttributes.Documentation(tool.Label, tool.Doc),
            Attributes = [.. Attributes(tool), .. Intent(tool), .. requirements.SelectMany(item => _requirements.Read(item.Requirement, item.IsHint))],
            Members = members,
        });
        return new ImportedProcess(typeName, inputs, outputs);
    }

    /// <summary>Writes what a process is for.</summary>
    public static IEnumerable<string> Intent(Process process) =>
        process.Intent.Count == 0 ? [] : [new AttributeText("Intent").With(process.Intent).ToString()];

    private static string? KnownName(SourceText? stream) => stream is { Position.IsKnown: true } ? stream.Text : null;

    private static bool HasCollectedFields(CwlType type) => type is RecordType record && record.RecordFields.Any(static field => field.OutputBinding is not null);

    private ImportedPort Import(InputPort port, NameScope scope, string typeName, List<MemberDeclaration> members)
    {
        var member = scope.Next(port.Name, "Input");
        var type = types.Read(port.Type, typeName + member, port.Position);
        string? text = null;
        if (port.Default is { } value)
        {
            text = values.Write(value, type.Required, scope, port.Name);
            type = type with { IsNullable = text is null };
            if (text is null)
            {
                context.Findings.Lost(port.Position, $"The default of the input '{port.Name}', {value.KindName}, cannot be written in C#; give the value in each step.");
            }
        }

        var isRequired = !type.IsNullable && text is null;
        members.Add(new MemberDeclaration(
            $"public {(isRequired ? "required " : string.Empty)}In<{type.Required}>{(type.IsNullable ? "?" : string.Empty)} {member} {{ get; init; }}{(text is null ? string.Empty : $" = {text};")}")
        {
            Documentation = PortAttributes.Documentation(port.Label, port.Doc),
            Attributes = PortAttributes.Read(port, member, context.Findings),
        });
        return new ImportedPort(port.Name, member, type);
    }

    private ImportedPort Import(OutputPort port, CommandLineTool? tool, NameScope scope, string typeName, List<MemberDeclaration> members)
    {
        var member = scope.Next(port.Name, "Output");
        var type = types.Read(port.Type, typeName + member, port.Position);
        members.Add(new MemberDeclaration($"public partial {(type.IsNullable ? "OptionalOut" : "Out")}<{type.Required}> {member} {{ get; }}")
        {
            Documentation = PortAttributes.Documentation(port.Label, port.Doc),
            Attributes = PortAttributes.Read(port, member, KnownName(port.IsStdout ? tool?.Stdout : tool?.Stderr), context.Findings),
        });
        return new ImportedPort(port.Name, member, type);
    }

    private IEnumerable<string> Attributes(Process process)
    {
        switch (process)
        {
            case ExpressionTool expression:
                return [new AttributeText("ExpressionTool").With([expression.Expression.Text]).ToString()];
            case CommandLineTool tool:
                return Attributes(tool);
            default:
                context.Findings.Lost(process.Position, $"'{process.Name}' is an abstract operation; C# declares what runs. Give the record a command.");
                return ["CommandLineTool", "OutputObject"];
        }
    }

    private static IEnumerable<string> Attributes(CommandLineTool tool)
    {
        yield return new AttributeText("CommandLineTool").With(tool.BaseCommand).ToString();
        foreach (var argument in tool.Arguments)
        {
            yield return BindingAttributes.Argument(argument);
        }

        if (tool.Stdin is { } input && !tool.Inputs.Any(static port => port.IsStdin))
        {
            yield return new AttributeText("StandardInput").With([input.Text]).ToString();
        }

        if (KnownName(tool.Stdout) is { } output && !tool.Outputs.Any(static port => port.IsStdout))
        {
            yield return new AttributeText("StandardOutput").With([output]).ToString();
        }

        if (KnownName(tool.Stderr) is { } error && !tool.Outputs.Any(static port => port.IsStderr))
        {
            yield return new AttributeText("StandardError").With([error]).ToString();
        }

        foreach (var (name, codes) in ((string, IReadOnlyList<int>)[])
            [("SuccessCodes", tool.SuccessCodes), ("TemporaryFailCodes", tool.TemporaryFailCodes), ("PermanentFailCodes", tool.PermanentFailCodes)])
        {
            if (codes.Count > 0)
            {
                yield return $"{name}({string.Join(", ", codes)})";
            }
        }

        if (tool.Outputs.Any(static port => port.Binding is null && !port.IsStdout && !port.IsStderr && !HasCollectedFields(port.Type)))
        {
            yield return "OutputObject";
        }
    }
}
