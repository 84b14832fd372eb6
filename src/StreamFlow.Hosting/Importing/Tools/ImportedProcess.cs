namespace StreamFlow.Hosting.Importing.Tools;

/// <summary>What a step runs, as it was declared.</summary>
/// <param name="TypeName">The C# record: <c>Align</c>, or <c>CallVariants.Step</c> for a workflow.</param>
/// <param name="Inputs">The inputs, in the order of the members.</param>
/// <param name="Outputs">The outputs.</param>
internal sealed record ImportedProcess(string TypeName, IReadOnlyList<ImportedPort> Inputs, IReadOnlyList<ImportedPort> Outputs)
{
    /// <summary>Finds an input by its id, or null.</summary>
    public ImportedPort? Input(string id) => Inputs.FirstOrDefault(port => string.Equals(port.Id, id, StringComparison.Ordinal));

    /// <summary>Gives the place of an input among the members; that after the last for an id that is not there.</summary>
    public int PlaceOf(string id) => Inputs.TakeWhile(port => !string.Equals(port.Id, id, StringComparison.Ordinal)).Count();

    /// <summary>Finds an output by its id, or null.</summary>
    public ImportedPort? Output(string id) => Outputs.FirstOrDefault(port => string.Equals(port.Id, id, StringComparison.Ordinal));
}
