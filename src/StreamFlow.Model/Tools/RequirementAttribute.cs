namespace StreamFlow;

/// <summary>Something that a tool needs to run.</summary>
public abstract class RequirementAttribute : Attribute
{
    private protected RequirementAttribute()
    {
    }

    /// <summary>Gets or sets whether the tool also runs where the need is not met: it goes to <c>hints</c> instead of <c>requirements</c>. Default: false.</summary>
    public bool IsHint { get; set; }
}
