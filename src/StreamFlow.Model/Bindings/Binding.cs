namespace StreamFlow;

/// <summary>Says where a step, with all that is below it, runs, or where the data of a port are.</summary>
/// <remarks>
/// A step takes the binding of the closest step above it that has one; a step with none runs on the local machine. With
/// several targets the first that has room takes the job, in the order that the <see cref="Filters"/> leave.
/// </remarks>
public sealed record Binding
{
    /// <summary>Makes a binding; set <see cref="Step"/> or <see cref="Port"/>, and <see cref="Targets"/>.</summary>
    public Binding()
    {
    }

    /// <summary>Binds a step to the places where it may run.</summary>
    /// <param name="step">The step.</param>
    /// <param name="targets">The targets; a deployment converts to one.</param>
    public Binding(StepReference step, params Target[] targets)
    {
        Step = step;
        Targets = targets;
    }

    /// <summary>Binds a port to the place where its data are; set <see cref="Workdir"/>, or that of the target.</summary>
    /// <param name="port">The port.</param>
    /// <param name="target">The target; a deployment converts to one.</param>
    public Binding(PortReference port, Target target)
    {
        Port = port;
        Targets = [target];
    }

    /// <summary>Gets the step; null for the binding of a port.</summary>
    public StepReference? Step { get; init; }

    /// <summary>Gets the port; null for the binding of a step.</summary>
    public PortReference? Port { get; init; }

    /// <summary>Gets the targets, in order of preference; exactly one for a port.</summary>
    [ConfigKey("target")]
    [AlsoAccepts(ConfigForms.Single)]
    public ValueList<Target> Targets { get; init; } = [];

    /// <summary>Gets the filters that the targets of a step go through, in order. Default: none.</summary>
    public ValueList<BindingFilter>? Filters { get; init; }

    /// <summary>Gets or sets <see cref="Target.Service"/> of a binding with one target.</summary>
    /// <exception cref="InvalidOperationException">It is set and the binding has no target or several: set it on each.</exception>
    [NotInFile]
    public string? Service
    {
        get => Targets.Count == 1 ? Targets[0].Service : null;
        init => Targets = [OnlyTarget(nameof(Service)) with { Service = value }];
    }

    /// <summary>Gets or sets <see cref="Target.Locations"/> of a binding with one target.</summary>
    /// <exception cref="InvalidOperationException">It is set and the binding has no target or several: set it on each.</exception>
    [NotInFile]
    public int? Locations
    {
        get => Targets.Count == 1 ? Targets[0].Locations : null;
        init => Targets = [OnlyTarget(nameof(Locations)) with { Locations = value }];
    }

    /// <summary>Gets or sets <see cref="Target.Workdir"/> of a binding with one target.</summary>
    /// <exception cref="InvalidOperationException">It is set and the binding has no target or several: set it on each.</exception>
    [NotInFile]
    public string? Workdir
    {
        get => Targets.Count == 1 ? Targets[0].Workdir : null;
        init => Targets = [OnlyTarget(nameof(Workdir)) with { Workdir = value }];
    }

    private Target OnlyTarget(string member) => Targets.Count == 1
        ? Targets[0]
        : throw new InvalidOperationException(
            $"'{member}' can be set on a binding with exactly one target; this one has {Targets.Count}. Set it on each target: new Target(deployment) {{ {member} = … }}.");
}
