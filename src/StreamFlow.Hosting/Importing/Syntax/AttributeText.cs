namespace StreamFlow.Hosting.Importing.Syntax;

/// <summary>Puts an attribute together: <c>Option("-t", Position = 3)</c>.</summary>
/// <param name="name">The name, without <c>Attribute</c>.</param>
internal sealed class AttributeText(string name)
{
    private readonly List<string> _arguments = [];

    /// <summary>Adds an argument of the constructor.</summary>
    public AttributeText With(string argument)
    {
        _arguments.Add(argument);
        return this;
    }

    /// <summary>Adds texts as arguments of the constructor.</summary>
    public AttributeText With(IEnumerable<string> texts)
    {
        _arguments.AddRange(texts.Select(CSharpText.Quote));
        return this;
    }

    /// <summary>Adds a named argument, when there is something to say.</summary>
    public AttributeText With(string property, string? value)
    {
        if (value is not null)
        {
            _arguments.Add($"{property} = {value}");
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _arguments.Count == 0 ? name : $"{name}({string.Join(", ", _arguments)})";
}
