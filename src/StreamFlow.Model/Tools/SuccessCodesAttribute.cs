namespace StreamFlow;

/// <summary>Says which exit codes of the command mean success; without it 0 alone does.</summary>
/// <param name="codes">The exit codes, 0 to 255.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SuccessCodesAttribute(params int[] codes) : Attribute
{
    /// <summary>Gets the exit codes.</summary>
    public IReadOnlyList<int> Codes { get; } = codes;
}
