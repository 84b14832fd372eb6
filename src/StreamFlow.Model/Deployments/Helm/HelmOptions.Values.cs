namespace StreamFlow;

// The values given to the chart.
public abstract partial record HelmOptions
{
    /// <summary>Gets values given as <c>key=value</c>, separated by commas. Flag <c>--set</c>.</summary>
    [CommandFlag("--set")]
    public string? CommandLineValues { get; init; }

    /// <summary>Gets values read from files, given as <c>key=path</c>, separated by commas. Flag <c>--set-file</c>.</summary>
    [CommandFlag("--set-file")]
    public string? FileValues { get; init; }

    /// <summary>Gets values given as JSON, each <c>key=json</c>. Flag <c>--set-json</c>.</summary>
    [CommandFlag("--set-json")]
    public ValueList<string>? SetJson { get; init; }

    /// <summary>Gets values taken literally as text, each <c>key=value</c>. Flag <c>--set-literal</c>.</summary>
    [CommandFlag("--set-literal")]
    public ValueList<string>? SetLiteral { get; init; }

    /// <summary>Gets values taken as text, given as <c>key=value</c>, separated by commas. Flag <c>--set-string</c>.</summary>
    [CommandFlag("--set-string")]
    public string? StringValues { get; init; }

    /// <summary>Gets files or addresses of values in YAML, later ones winning. Flag <c>--values</c>.</summary>
    [CommandFlag("--values")]
    public ValueList<string>? YamlValues { get; init; }
}
