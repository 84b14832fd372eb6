using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Resources;

/// <summary>Says what a job asks for (CWL v1.2 CommandLineTool, ResourceRequirement; cwltool's CUDARequirement).</summary>
internal sealed class ResourceEvaluator
{
    private readonly ToolExpressions _expressions;
    private readonly Quantity _cores;
    private readonly Quantity _ram;
    private readonly Quantity _tmpdir;
    private readonly Quantity _outdir;
    private readonly CountExpression? _gpus;
    private readonly bool _isRequired;
    private readonly ResourceRequest? _constant;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="requirements">The requirements that hold in the tool.</param>
    /// <param name="expressions">Parses and evaluates expressions.</param>
    public ResourceEvaluator(RequirementScope requirements, ToolExpressions expressions)
    {
        _expressions = expressions;
        var requirement = requirements.Find<ResourceRequirement>(RequirementKind.Resource);
        _cores = Compile("cores", requirement?.CoresMin, requirement?.CoresMax, 1);
        _ram = Compile("ram", requirement?.RamMin, requirement?.RamMax, expressions.Version == CwlVersion.V10 ? 1024 : 256);
        _tmpdir = Compile("tmpdir", requirement?.TmpdirMin, requirement?.TmpdirMax, 1024);
        _outdir = Compile("outdir", requirement?.OutdirMin, requirement?.OutdirMax, 1024);
        _isRequired = requirements.Requires(RequirementKind.Resource);
        _gpus = requirements.Find<CudaRequirement>(RequirementKind.Cuda) is { } cuda
            ? new CountExpression("the number of devices of CUDARequirement", cuda.DeviceCount, cuda.Position, expressions)
            : null;
        if (_gpus is null && _cores.IsConstant && _ram.IsConstant && _tmpdir.IsConstant && _outdir.IsConstant)
        {
            _constant = Request(_cores.Constant, _ram.Constant, _tmpdir.Constant, _outdir.Constant);
        }
    }

    /// <summary>Evaluates what a job asks for.</summary>
    /// <exception cref="ToolException">An expression gave no number, or the least is more than the greatest.</exception>
    public ValueTask<ResourceRequest> EvaluateAsync(RecordValue inputs, CancellationToken cancellationToken) =>
        _constant is not null ? new(_constant) : EvaluateExpressionsAsync(inputs, cancellationToken);

    private ResourceRequest Request((double Min, double Max) cores, (double Min, double Max) ram, (double Min, double Max) tmpdir, (double Min, double Max) outdir) =>
        new(cores.Min, cores.Max, ram.Min, ram.Max, tmpdir.Min, outdir.Min)
        {
            AsksForCores = _cores.IsAsked,
            AsksForRam = _ram.IsAsked,
            CoresLimit = _cores.HasLimit ? cores.Max : null,
            RequiredTmpdir = _isRequired && _tmpdir.IsAsked ? tmpdir.Min : 0,
            RequiredOutdir = _isRequired && _outdir.IsAsked ? outdir.Min : 0,
            RamLimit = _ram.HasLimit ? ram.Max : null,
        };

    private Quantity Compile(string name, ExpressionOr<double>? least, ExpressionOr<double>? greatest, double fallback) => new(
        name,
        (least ?? greatest) is not null,
        least?.Value ?? greatest?.Value ?? fallback,
        greatest?.Value,
        _expressions.Parse(least is { } given ? given.Expression : greatest?.Expression),
        _expressions.Parse(greatest?.Expression));

    private async ValueTask<ResourceRequest> EvaluateExpressionsAsync(RecordValue inputs, CancellationToken cancellationToken) => Request(
        await EvaluateAsync(_cores, inputs, cancellationToken),
        await EvaluateAsync(_ram, inputs, cancellationToken),
        await EvaluateAsync(_tmpdir, inputs, cancellationToken),
        await EvaluateAsync(_outdir, inputs, cancellationToken)) with
    {
        Gpus = _gpus is null ? null : await _gpus.EvaluateAsync(inputs, null, cancellationToken),
    };

    private async ValueTask<(double Min, double Max)> EvaluateAsync(Quantity quantity, RecordValue inputs, CancellationToken cancellationToken)
    {
        var least = quantity.LeastExpression is null
            ? quantity.Least
            : await NumberAsync(quantity, quantity.LeastExpression, inputs, cancellationToken);
        var greatest = quantity.GreatestExpression is null
            ? quantity.Greatest
            : await NumberAsync(quantity, quantity.GreatestExpression, inputs, cancellationToken);
        return quantity.Check(least, greatest);
    }

    private async ValueTask<double> NumberAsync(Quantity quantity, Expression expression, RecordValue inputs, CancellationToken cancellationToken) =>
        await _expressions.EvaluateAsync(expression, inputs, null, null, cancellationToken) switch
        {
            IntegerValue number => number.Value,
            FloatValue number => number.Value,
            var other => throw new ToolException($"{expression.Position}: the {quantity.Name} of ResourceRequirement must be a number, not {other.KindName}."),
        };

    private sealed record Quantity(string Name, bool IsAsked, double Least, double? Greatest, Expression? LeastExpression, Expression? GreatestExpression)
    {
        public bool HasLimit => Greatest is not null || GreatestExpression is not null;

        public bool IsConstant => LeastExpression is null && GreatestExpression is null;

        public (double Min, double Max) Constant => Check(Least, Greatest);

        public (double Min, double Max) Check(double least, double? greatest)
        {
            if (greatest is { } limit && limit < least)
            {
                throw new ToolException($"ResourceRequirement asks for at least {least} and at most {limit} of {Name}; make {Name}Max at least {Name}Min.");
            }

            return (least, greatest ?? least);
        }
    }
}
