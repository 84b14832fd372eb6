using System.Reflection;

namespace StreamFlow.Reading;

/// <summary>The documentation that the build wrote into a type.</summary>
internal sealed class Documentation
{
    private readonly DeclaredDocumentationAttribute[] _texts;

    public Documentation(Type type) => _texts = [.. type.GetCustomAttributes<DeclaredDocumentationAttribute>()];

    /// <summary>Gets the documentation of the type; null for none.</summary>
    public string? Type => Of(null);

    /// <summary>Gives the documentation of a member; null for none.</summary>
    public string? Of(string? member) => Array.Find(_texts, text => text.Member == member)?.Text;
}
