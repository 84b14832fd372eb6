namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>The variables of a template while it is filled in; those of a loop hide outer ones of the same name.</summary>
internal sealed class TemplateScope
{
    private readonly TemplateScope? _outer;
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public TemplateScope(TemplateScope? outer = null) => _outer = outer;

    public void Set(string name, object? value) => _values[name] = value;

    public object? Get(string name) => _values.TryGetValue(name, out var value) ? value : _outer?.Get(name);
}
