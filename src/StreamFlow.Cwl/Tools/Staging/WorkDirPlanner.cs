using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Staging;

/// <summary>Says what InitialWorkDirRequirement puts into the working directory.</summary>
internal sealed class WorkDirPlanner
{
    private readonly ToolExpressions _expressions;
    private readonly IReadOnlyList<Entry> _entries;
    private readonly bool _allowAbsolute;
    private readonly StagingKind _writable;

    /// <summary>Makes a planner.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="requirements">The requirements that hold in the tool.</param>
    /// <param name="expressions">Parses and evaluates expressions.</param>
    public WorkDirPlanner(InitialWorkDirRequirement requirement, RequirementScope requirements, ToolExpressions expressions)
    {
        _expressions = expressions;
        _entries = [.. requirement.Entries.Select(entry => new Entry(
            entry,
            entry.IsDirent ? expressions.ParseContent(entry.Entry) : expressions.Parse(entry.Entry),
            expressions.Parse(entry.EntryName)))];

        // An absolute name is a place inside of the container, which only a requirement makes sure of.
        _allowAbsolute = requirements.Requires(RequirementKind.Docker);
        _writable = requirements.Find<InplaceUpdateRequirement>(RequirementKind.InplaceUpdate) is { Enabled: true }
            ? StagingKind.Update
            : StagingKind.Copy;
    }

    /// <summary>Places the entries.</summary>
    /// <param name="stager">Takes what is to be staged.</param>
    /// <param name="inputs">The input object with paths.</param>
    /// <param name="runtime">The runtime object.</param>
    /// <param name="directories">The directories of the job.</param>
    /// <param name="cancellationToken">Abandons the evaluation of expressions.</param>
    /// <returns>The new path of each location that was placed.</returns>
    /// <exception cref="ToolException">An entry is of the wrong kind, or its name leads out of the working directory.</exception>
    public async ValueTask<Dictionary<string, string>> PlanAsync(
        InputStager stager, RecordValue inputs, RecordValue runtime, JobDirectories directories, CancellationToken cancellationToken)
    {
        var plan = new WorkDirPlan(stager, directories, _allowAbsolute);
        foreach (var entry in _entries)
        {
            var writable = entry.Source.Writable ? _writable : StagingKind.Link;
            if (entry.Source.Literal is { } literal)
            {
                plan.AddListing(literal, StagingKind.Link, _writable);
                continue;
            }

            if (entry.Content is not { } content)
            {
                continue;
            }

            var value = await _expressions.EvaluateAsync(content, inputs, null, runtime, cancellationToken);
            if (!entry.Source.IsDirent)
            {
                plan.AddListing(value, StagingKind.Link, _writable);
                continue;
            }

            plan.AddDirent(value, await NameAsync(entry, inputs, runtime, cancellationToken), writable);
        }

        return plan.Placed;
    }

    private async ValueTask<string?> NameAsync(Entry entry, RecordValue inputs, RecordValue runtime, CancellationToken cancellationToken)
    {
        if (entry.Name is null)
        {
            return null;
        }

        return await _expressions.EvaluateAsync(entry.Name, inputs, null, runtime, cancellationToken) switch
        {
            StringValue name => name.Value,
            NullValue => null,
            var other => throw new ToolException($"{entry.Name.Position}: the entryname of a Dirent must be a string, not {other.KindName}."),
        };
    }

    private sealed record Entry(WorkDirEntry Source, Expression? Content, Expression? Name);
}
