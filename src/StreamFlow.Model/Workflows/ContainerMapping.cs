using System.Diagnostics.CodeAnalysis;

namespace StreamFlow;

/// <summary>Says how containers are made for the tools below a step that ask for one with a DockerRequirement.</summary>
public sealed record ContainerMapping
{
    /// <summary>Makes a mapping; set <see cref="Step"/> and <see cref="Deployment"/>.</summary>
    public ContainerMapping()
    {
    }

    /// <summary>Makes a mapping for a step and all that is below it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="deployment">How the containers are made.</param>
    [SetsRequiredMembers]
    public ContainerMapping(StepReference step, IToolContainers deployment)
    {
        Step = step;
        Deployment = deployment;
    }

    /// <summary>Gets the step; the mapping counts for all that is below it and has none of its own. <c>/</c> for the whole workflow.</summary>
    public required StepReference Step { get; init; }

    /// <summary>Gets how the containers are made.</summary>
    public required IToolContainers Deployment { get; init; }
}
