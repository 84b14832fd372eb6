using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Cwl.Values;
using StreamFlow.Hosting.Importing.Syntax;
using StreamFlow.Hosting.Importing.Tools;
using StreamFlow.Hosting.Importing.Types;

namespace StreamFlow.Hosting.Importing.Workflows;

/// <summary>Declares steps.</summary>
/// <param name="context">The import.</param>
/// <param name="values">Writes literal values.</param>
/// <param name="scope">What the steps can refer to.</param>
internal sealed class StepImporter(ImportContext context, ValueWriter values, ImportedWorkflowScope scope)
{
    private const int DeepestCross = 3;

    private readonly LinkImporter _links = new(scope, context.Findings);

    /// <summary>Declares a step, and adds its outputs to what later steps can refer to.</summary>
    /// <param name="step">The step.</param>
    /// <param name="process">What it runs, as it was declared.</param>
    public MemberDeclaration Import(WorkflowStep step, ImportedProcess process)
    {
        var member = scope.Names.Next(step.Name, "Step");
        var assignments = new List<(int Place, string Text)>();
        var calls = string.Empty;
        var condition = ConditionInput(step, process);
        foreach (var input in step.Inputs)
        {
            if (process.Input(input.Name) is { } port)
            {
                if (Value(step, input, port.Type) is { } value)
                {
                    assignments.Add((process.PlaceOf(input.Name), $"{port.Member} = {value}"));
                }
            }
            else if (!ReferenceEquals(input, condition) && AdditionalValue(step, input) is { } additional)
            {
                calls += $".With({CSharpText.Quote(input.Name)}, {additional})";
            }
        }

        var form = new StepForm(step, process.TypeName, Condition(step, condition), Depth(step, process));
        foreach (var output in step.Outputs)
        {
            if (process.Output(output.Name) is { } port)
            {
                scope.Add(step.Name, output.Name, new SourceExpression($"{member}.{port.Member}", form.Lift(port.Type)));
            }
        }

        var isPlain = calls.Length == 0 && form.Calls.Length == 0;
        return new MemberDeclaration(InitializerText.Member(
            form.MemberType,
            member,
            isPlain && step.Loop is null ? "new()" : $"new {process.TypeName}",
            [.. assignments.OrderBy(static assignment => assignment.Place).Select(static assignment => assignment.Text)],
            calls + form.Calls + Loop(step, process)))
        {
            Documentation = PortAttributes.Documentation(step.Label, step.Doc),
            Attributes = NameScope.NameAttribute(member, step.Name) is { } name ? [name] : [],
        };
    }

    /// <summary>Finds the additional input that is the whole condition of a step, so that it can be given to <c>When</c> itself.</summary>
    private static StepInput? ConditionInput(WorkflowStep step, ImportedProcess process) =>
        step.When is { } condition && !step.Inputs.Any(static input => input.ValueFrom is not null)
            ? step.Inputs.FirstOrDefault(input => condition.Text.Trim() == $"$(inputs.{input.Name})" && process.Input(input.Name) is null && input is { Default: null, Sources.Count: 1, PickValue: null, LinkMerge: null })
            : null;

    private string? Condition(WorkflowStep step, StepInput? input)
    {
        if (step.When is not { } condition)
        {
            return null;
        }

        return input is null || Value(step, input, CSharpType.Boolean) is not { } value ? CSharpText.Quote(condition.Text) : value;
    }

    private string? Value(WorkflowStep step, StepInput input, CSharpType type)
    {
        Check(input);
        var isScattered = step.IsScattered(input.Name);
        var source = _links.Read(input, isScattered ? type.Required.Array : type);
        if (source is null)
        {
            return input.ValueFrom is { } expression
                ? $"Computed.Of<{type.Required}>({CSharpText.Quote(expression.Text)})"
                : Literal(input, type);
        }

        if (isScattered)
        {
            if (input.ValueFrom is not { } element)
            {
                return source.Each(type).Text;
            }

            var items = source.Type is { Items: { } found, IsNullable: false } ? found : CSharpType.Any;
            return $"{source.Each(items).Text}.Select<{type.Required}>({CSharpText.Quote(element.Text)})";
        }

        // What gives anything may give null too.
        var taken = input.Default is { } value && (source.Type.IsNullable || source.Type == CSharpType.Any) ? WithDefault(source, input, value, type) : source.Text;
        if (input.ValueFrom is { } computed)
        {
            return $"{taken}.Select<{type.Required}>({CSharpText.Quote(computed.Text)})";
        }

        // A required input takes no null; whether there is one shows when the step runs.
        return taken != source.Text ? taken
            : source.Type.IsNullable && !type.IsNullable ? $"{source.Text}.Select<{type.Required}>(\"$(self)\")"
            : source.For(type).Text;
    }

    private string WithDefault(SourceExpression source, StepInput input, CwlValue value, CSharpType type)
    {
        var taken = input.ValueFrom is null ? source.For(type.Optional) : source;
        if (values.WriteTyped(value, taken.Type.Required, scope.Names, input.Name) is { } text)
        {
            return $"{taken.Text}.Or({text})";
        }

        Lost(input, "has a default that C# cannot write");
        return source.Text;
    }

    private string? AdditionalValue(WorkflowStep step, StepInput input)
    {
        if (_links.Read(input, CSharpType.Any) is not { } source)
        {
            Check(input);
            return input switch
            {
                { ValueFrom: { } expression } => $"Computed.Of<CwlAny>({CSharpText.Quote(expression.Text)})",
                { Default: { } value } when TypeOf(value) is { } type && Literal(input, type) is { } text => $"(In<{type}>){text}",
                { Default: not null } => Lost(input, "has a value that C# cannot write"),
                _ => null,
            };
        }

        return Value(step, input, step.IsScattered(input.Name) ? source.Type.Items ?? CSharpType.Any : source.Type);
    }

    private static CSharpType? TypeOf(CwlValue value) => value switch
    {
        BooleanValue => CSharpType.Boolean,
        IntegerValue => CSharpType.Of("long"),
        FloatValue => CSharpType.Of("double"),
        StringValue => CSharpType.Of("string"),
        FileValue => CSharpType.File,
        DirectoryValue => CSharpType.Of("CwlDirectory"),
        _ => null,
    };

    private string? Literal(StepInput input, CSharpType type) => input.Default is not { } value
        ? null
        : values.Write(value, type.Required, scope.Names, input.Name) ?? Lost(input, "has a value that C# cannot write");

    private void Check(StepInput input)
    {
        if (input.LoadContents || input.LoadListing is not null)
        {
            context.Findings.Lost(input.Position, $"The step input '{input.Name}' loads what is in its file, which C# says at the port of the tool.");
        }
    }

    private string? Lost(StepInput input, string what)
    {
        context.Findings.Lost(input.Position, $"The step input '{input.Name}' {what}.");
        return null;
    }

    /// <summary>Gives how often the outputs of a step are nested, and checks that C# can say its scatter.</summary>
    private int Depth(WorkflowStep step, ImportedProcess process)
    {
        if (step.Scatter.Count <= 1 || step.ScatterMethod == ScatterMethod.DotProduct)
        {
            return Math.Min(step.Scatter.Count, 1);
        }

        var places = step.Scatter.Select(process.PlaceOf).ToList();
        if (!places.Order().SequenceEqual(places))
        {
            context.Findings.Lost(step.Position, $"The step '{step.Name}' crosses its inputs in another order than an earlier step that runs the same; the order of the tool's members decides. Declare the tool twice.");
        }

        if (step.ScatterMethod == ScatterMethod.NestedCrossProduct && (step.Scatter.Count > DeepestCross || (step.Scatter.Count > 1 && step.When is not null)))
        {
            context.Findings.Lost(step.Position, $"The step '{step.Name}' nests {step.Scatter.Count} arrays{(step.When is null ? string.Empty : " under a condition")}, which C# has no call for.");
        }

        return step.ScatterMethod == ScatterMethod.NestedCrossProduct ? Math.Min(step.Scatter.Count, DeepestCross) : 1;
    }

    private string Loop(WorkflowStep step, ImportedProcess process)
    {
        if (step.Loop is not { } loop)
        {
            return string.Empty;
        }

        var text = $".While({CSharpText.Quote(loop.Condition.Text)})";
        foreach (var input in loop.Inputs)
        {
            var output = input.Sources is [var source] ? process.Output(source.Port) : null;
            if (process.Input(input.Name) is not { } port || input.Sources.Count > 1 || (output is null && input.ValueFrom is null) || input.Default is not null)
            {
                context.Findings.Lost(input.Position, $"What the loop hands on to '{input.Name}' cannot be declared: in C# it is one output of the step, or an expression, for an input of its tool.");
                continue;
            }

            var target = $"step => step.{port.Member}";
            text += (output, input.ValueFrom) switch
            {
                (null, { } expression) => $".Carry({target}, {CSharpText.Quote(expression.Text)})",
                ({ } from, null) => $".Carry({target}, step => step.{from.Member})",
                ({ } from, { } expression) => $".Carry({target}, step => step.{from.Member}, {CSharpText.Quote(expression.Text)})",
                _ => string.Empty,
            };
        }

        return text + (loop.CollectAll ? ".KeepAll()" : string.Empty);
    }
}
