namespace StreamFlow;

/// <summary>Reads the listing of a directory for expressions, which see it as <c>listing</c>; on a tool, of all its directories.</summary>
/// <param name="depth">How much is read.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, Inherited = false)]
public sealed class ListingAttribute(ListingDepth depth) : RequirementAttribute
{
    /// <summary>Gets how much is read.</summary>
    public ListingDepth Depth { get; } = depth;
}
