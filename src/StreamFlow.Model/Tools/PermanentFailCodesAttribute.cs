namespace StreamFlow;

/// <summary>Says which exit codes of the command mean that another try would fail too.</summary>
/// <param name="codes">The exit codes, 0 to 255.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PermanentFailCodesAttribute(params int[] codes) : Attribute
{
    /// <summary>Gets the exit codes.</summary>
    public IReadOnlyList<int> Codes { get; } = codes;
}
