using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Steps;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Translation;

namespace StreamFlow.Cwl.Validation;

/// <summary>Checks the expressions of processes without evaluating them: syntax, the requirement for JavaScript, the inputs they name.</summary>
/// <param name="findings">Takes what is found.</param>
internal sealed class ExpressionChecker(FindingSink findings)
{
    private readonly GraphExpressions _libraries = new();
    private readonly List<ScriptUse> _scripts = [];
    private readonly HashSet<SourceText> _libraryScripts = [];

    /// <summary>Gets the expressions in JavaScript, whose code only a JavaScript engine can check.</summary>
    public IReadOnlyList<ScriptUse> Scripts => _scripts;

    /// <summary>Gets the scripts of the libraries (<c>expressionLib</c>) that those expressions can use.</summary>
    public IReadOnlyCollection<SourceText> LibraryScripts => _libraryScripts;

    /// <summary>Checks the expressions of a tool.</summary>
    public void Check(CommandLineTool tool, RequirementScope scope)
    {
        var place = Place(tool, scope);
        CheckInputs(tool, place);
        foreach (var argument in tool.Arguments)
        {
            Check(argument, place);
        }

        Check(tool.Stdin, place);
        Check(tool.Stdout, place);
        Check(tool.Stderr, place);
        foreach (var output in tool.Outputs)
        {
            CheckFacts(output, place);
            Check(output.Binding, place);
            CheckTypes(output.Type, place);
        }

        CheckRequirements(tool, place);
    }

    /// <summary>Checks the expressions of an expression tool.</summary>
    public void Check(ExpressionTool tool, RequirementScope scope)
    {
        var place = Place(tool, scope);
        CheckInputs(tool, place);
        Check(tool.Expression, place);
    }

    /// <summary>Checks the expressions of a workflow's own ports and steps.</summary>
    public void Check(Model.Workflow workflow, RequirementScope scope)
    {
        CheckInputs(workflow, Place(workflow, scope));
        foreach (var step in workflow.Steps)
        {
            var inside = scope.Enter(step.Requirements, step.Hints);
            var names = new HashSet<string>(step.Inputs.Select(input => input.Name), StringComparer.Ordinal);
            var place = new ExpressionPlace($"the step '{step.Name}'", workflow.Version, _libraries.LibraryOf(inside), LibraryOf(inside), names);
            Check(step.When, place);
            foreach (var input in step.Inputs)
            {
                Check(input.ValueFrom, place);
            }

            if (step.Loop is { } loop)
            {
                CheckLoop(loop, place);
            }
        }
    }

    private ExpressionPlace Place(Process process, RequirementScope scope) => new(
        $"{process.ClassName} '{process.Name}'",
        process.Version,
        _libraries.LibraryOf(scope),
        LibraryOf(scope),
        new HashSet<string>(process.Inputs.Select(input => input.Name), StringComparer.Ordinal));

    private static IReadOnlyList<SourceText> LibraryOf(RequirementScope scope) =>
        scope.Find<InlineJavascriptRequirement>(RequirementKind.InlineJavascript)?.ExpressionLib ?? [];

    private void CheckLoop(StepLoop loop, ExpressionPlace place)
    {
        Check(loop.Condition, place);
        foreach (var input in loop.Inputs)
        {
            Check(input.ValueFrom, place);
        }
    }

    private void CheckInputs(Process process, ExpressionPlace place)
    {
        foreach (var input in process.Inputs)
        {
            CheckFacts(input, place);
            Check(input.Binding, place);
            CheckTypes(input.Type, place);
        }
    }

    private void CheckFacts(IFileFacts facts, ExpressionPlace place)
    {
        foreach (var pattern in facts.SecondaryFiles)
        {
            Check(pattern.Pattern, place);
            Check(pattern.Required?.Expression, place);
        }

        foreach (var format in facts.Format)
        {
            Check(format, place);
        }
    }

    private void CheckTypes(CwlType type, ExpressionPlace place)
    {
        switch (type)
        {
            case ArrayType array:
                Check(array.Binding, place);
                CheckTypes(array.Items, place);
                break;
            case EnumType symbols:
                Check(symbols.Binding, place);
                break;
            case UnionType union:
                foreach (var member in union.Members)
                {
                    CheckTypes(member, place);
                }

                break;
            case RecordType record:
                Check(record.Binding, place);
                foreach (var field in record.RecordFields)
                {
                    CheckFacts(field, place);
                    Check(field.Binding, place);
                    Check(field.OutputBinding, place);
                    CheckTypes(field.Type, place);
                }

                break;
        }
    }

    private void CheckRequirements(Process process, ExpressionPlace place)
    {
        foreach (var requirement in process.Requirements.Concat(process.Hints))
        {
            switch (requirement)
            {
                case EnvVarRequirement environment:
                    foreach (var (_, value) in environment.Variables)
                    {
                        Check(value, place);
                    }

                    break;
                case InitialWorkDirRequirement directory:
                    foreach (var entry in directory.Entries)
                    {
                        Check(entry.Entry, place, keepsWhitespace: entry.IsDirent);
                        Check(entry.EntryName, place);
                    }

                    break;
                case ResourceRequirement resources:
                    Check(resources.CoresMin?.Expression, place);
                    Check(resources.CoresMax?.Expression, place);
                    Check(resources.RamMin?.Expression, place);
                    Check(resources.RamMax?.Expression, place);
                    Check(resources.TmpdirMin?.Expression, place);
                    Check(resources.TmpdirMax?.Expression, place);
                    Check(resources.OutdirMin?.Expression, place);
                    Check(resources.OutdirMax?.Expression, place);
                    break;
                case ToolTimeLimitRequirement limit:
                    Check(limit.Seconds.Expression, place);
                    break;
                case NetworkAccessRequirement network:
                    Check(network.Enabled.Expression, place);
                    break;
                case CudaRequirement cuda:
                    Check(cuda.DeviceCountMin?.Expression, place);
                    Check(cuda.DeviceCountMax?.Expression, place);
                    break;
                case MpiRequirement mpi:
                    Check(mpi.Processes.Expression, place);
                    break;
                case WorkReuseRequirement reuse:
                    Check(reuse.Enabled.Expression, place);
                    break;
            }
        }
    }

    private void Check(InputBinding? binding, ExpressionPlace place)
    {
        if (binding is not null)
        {
            Check(binding.ValueFrom, place);
            Check(binding.Position.Expression, place);
        }
    }

    private void Check(OutputBinding? binding, ExpressionPlace place)
    {
        if (binding is null)
        {
            return;
        }

        foreach (var glob in binding.Glob)
        {
            Check(glob, place);
        }

        Check(binding.OutputEval, place);
    }

    private void Check(SourceText? text, ExpressionPlace place, bool keepsWhitespace = false)
    {
        if (text is null || !text.MayBeExpression)
        {
            return;
        }

        var expression = Expression.Of(text, place.Version, keepsWhitespace);
        if (expression.NeedsJavaScript && place.Library is null)
        {
            findings.Error(
                CwlRules.MissingRequirement,
                text.Position,
                $"{place.Owner} uses JavaScript ({Shorten(text.Text)}); add InlineJavascriptRequirement to its requirements, or escape the dollar sign where no expression is meant.");
            return;
        }

        if (expression.SyntaxError is { } error)
        {
            findings.Error(CwlRules.BadExpression, text.Position, $"The expression {Shorten(text.Text)} of {place.Owner} cannot be read: {error.Message}");
            return;
        }

        if (expression.NeedsJavaScript)
        {
            _scripts.Add(new ScriptUse(expression, place.Library!, place.Owner));
            _libraryScripts.UnionWith(place.LibraryScripts);
        }

        foreach (var reference in expression.References.Inputs)
        {
            if (place.Inputs.Contains(reference.Name))
            {
                continue;
            }

            var message = $"The expression {Shorten(text.Text)} refers to the input '{reference.Name}', which {place.Owner} does not have.";
            if (reference.IsCertain)
            {
                findings.Error(CwlRules.UndeclaredInput, text.Position, message);
            }
            else
            {
                findings.Warning(CwlRules.UndeclaredInput, text.Position, message);
            }
        }
    }

    /// <summary>Gives a text in quotes on one line, for messages.</summary>
    public static string Shorten(string text)
    {
        const int Limit = 60;
        var line = text.Trim().ReplaceLineEndings(" ");
        return line.Length <= Limit ? $"'{line}'" : $"'{line.AsSpan(0, Limit)}…'";
    }

    private sealed record ExpressionPlace(string Owner, CwlVersion Version, ExpressionLibrary? Library, IReadOnlyList<SourceText> LibraryScripts, HashSet<string> Inputs);
}
