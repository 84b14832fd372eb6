using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>An item of a list of identified objects.</summary>
/// <param name="Identifier">The identifier as it is written.</param>
/// <param name="Position">Where the identifier is written.</param>
/// <param name="Map">The fields.</param>
internal sealed record IdMapItem(string Identifier, SourcePosition Position, ConfigMap Map)
{
    /// <summary>Gets the last name of the identifier.</summary>
    public string Name => DocumentUri.LastName(Identifier);
}
