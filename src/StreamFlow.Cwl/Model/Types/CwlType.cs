namespace StreamFlow.Cwl.Model.Types;

/// <summary>The type of a port or a field.</summary>
internal abstract record CwlType
{
    private protected CwlType()
    {
    }

    /// <summary>Gets whether null is a value of the type.</summary>
    public virtual bool IsOptional => false;

    /// <summary>Gives the type as a document would write it: <c>string[]?</c>.</summary>
    public abstract override string ToString();
}
