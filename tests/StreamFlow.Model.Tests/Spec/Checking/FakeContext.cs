using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Checking;

/// <summary>A world in which exactly the named files exist, and one CWL document can be read.</summary>
internal sealed class FakeContext : IValidationContext
{
    public HashSet<string> Missing { get; init; } = [];

    public CwlOutline? Document { get; init; }

    public int OutlinesRead { get; private set; }

    public bool? Exists(string path, ConfigFileKind kind, SourcePosition declaredAt) => !Missing.Contains(path);

    public CwlOutline? Outline(string path, SourcePosition declaredAt)
    {
        OutlinesRead++;
        return Document;
    }
}
