namespace StreamFlow;

/// <summary>Says which exit codes of the command mean that another try may succeed.</summary>
/// <param name="codes">The exit codes, 0 to 255.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TemporaryFailCodesAttribute(params int[] codes) : Attribute
{
    /// <summary>Gets the exit codes.</summary>
    public IReadOnlyList<int> Codes { get; } = codes;
}
