namespace StreamFlow.Hosting.Inputs;

/// <summary>What a command line says about the inputs of a workflow.</summary>
/// <param name="Settings">The file or address that takes the place of the settings of the document; null for those.</param>
/// <param name="Assignments">Values of inputs, each as <c>NAME=VALUE</c>, which hold over those of the settings.</param>
internal sealed record GivenInputs(string? Settings, IReadOnlyList<string> Assignments)
{
    /// <summary>Gets a command line that says nothing.</summary>
    public static GivenInputs None { get; } = new(null, []);

    /// <summary>Gets the option that says something, for messages; null when none does.</summary>
    public string? Option => Assignments.Count > 0 ? "--input" : Settings is null ? null : "--settings";
}
