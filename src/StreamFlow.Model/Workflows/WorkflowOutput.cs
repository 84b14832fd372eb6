namespace StreamFlow;

/// <summary>An output of a workflow: a static read-only member of its class, <c>public static readonly WorkflowOutput&lt;CwlFile&gt; Merged = new(Merge.Merged);</c>.</summary>
/// <remarks>The documentation of the member becomes that of the output.</remarks>
/// <typeparam name="T">The type of the value; see <see cref="In{T}"/> for the types there are.</typeparam>
public sealed class WorkflowOutput<T> : IWorkflowOutput
{
    private readonly WorkflowOutputOptions _options;

    /// <summary>Makes an output.</summary>
    /// <param name="source">Where the value comes from: an output of a step, an input of the workflow, or several merged.</param>
    public WorkflowOutput(Source<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _options = new WorkflowOutputOptions(typeof(T), IsOptional: false, source.Link);
    }

    /// <summary>Gets the patterns of the files that accompany the file, such as <c>.bai</c>. Default: none.</summary>
    public ValueList<string> SecondaryFiles
    {
        get => _options.SecondaryFiles;
        init => _options = _options with { SecondaryFiles = value };
    }

    /// <summary>Gets the format of the file, an IRI such as <c>http://edamontology.org/format_2572</c>. Default: unset, that of the source.</summary>
    public string? Format
    {
        get => _options.Format;
        init => _options = _options with { Format = value };
    }

    WorkflowOutputOptions IWorkflowOutput.Options => _options;
}
