using System.ComponentModel;

namespace StreamFlow;

// Environment variables.
public abstract partial record SingularityOptions
{
    /// <summary>Gets whether the environment is cleaned before the container and each command in it start. Default: false. Flag <c>--cleanenv</c>.</summary>
    [DefaultValue(false)]
    [CommandFlag("--cleanenv")]
    public bool? Cleanenv { get; init; }

    /// <summary>Gets environment variables of the container, each <c>NAME=value</c>. Flag <c>--env</c>.</summary>
    [UniqueItems]
    [CommandFlag("--env")]
    public ValueList<string>? Env { get; init; }

    /// <summary>Gets a file with one <c>NAME=value</c> a line, with quotes as a shell reads them, on the machine where the container runs. Flag <c>--env-file</c>.</summary>
    [CommandFlag("--env-file")]
    public string? EnvFile { get; init; }
}
