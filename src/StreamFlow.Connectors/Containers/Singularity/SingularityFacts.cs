namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>What the Singularity or Apptainer of one location is.</summary>
/// <param name="Program">The program.</param>
/// <param name="IsApptainer">Whether it is Apptainer, whose variables have other names.</param>
internal sealed record SingularityFacts(string Program, bool IsApptainer)
{
    /// <summary>Gets how the name of a variable begins that the program passes on to containers.</summary>
    public string VariablePrefix => IsApptainer ? "APPTAINERENV_" : "SINGULARITYENV_";

    /// <summary>Reads what <c>--version</c> printed: <c>apptainer version 1.4.5</c> or <c>singularity-ce version 4.1.0</c>.</summary>
    public static SingularityFacts Read(string program, string version) =>
        new(program, version.StartsWith("apptainer", StringComparison.OrdinalIgnoreCase));
}
