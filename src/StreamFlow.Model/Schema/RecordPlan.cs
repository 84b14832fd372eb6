using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>How a C# record is made from options and taken apart into them.</summary>
internal sealed class RecordPlan(Type type)
{
    private readonly Lazy<object?> _blank = new(() => type.GetConstructor(Type.EmptyTypes)?.Invoke(null));

    /// <summary>Gets the record.</summary>
    public Type Type => type;

    /// <summary>Gets the schema; set once the members are known, for a record may contain itself.</summary>
    public RecordSchema Schema { get; private set; } = new(type.Name, EquatableArray<OptionSchema>.Empty);

    /// <summary>Gets the options with their properties, in the order of the schema.</summary>
    public IReadOnlyList<MemberPlan> Members { get; private set; } = [];

    /// <summary>Gets a record with nothing set, to tell what was set by the user from what its initialisers set; null when it takes arguments.</summary>
    public object? Blank => _blank.Value;

    /// <summary>Sets the members, once.</summary>
    public void Complete(IReadOnlyList<MemberPlan> members, string? shorthand, string? summary)
    {
        Schema = RecordSchema.Of(type.Name, members.Select(member => member.Option)) with { Shorthand = shorthand, Summary = summary };
        Members = [.. Schema.Options.Select(option => members.First(member => ReferenceEquals(member.Option, option)))];
    }

    /// <summary>Makes a record from the values of its properties; those that are not given keep their defaults.</summary>
    public object Create(IReadOnlyDictionary<PropertyInfo, object?> values)
    {
        if (type.GetConstructor(Type.EmptyTypes) is { } simple)
        {
            return Fill(simple.Invoke(null), values, []);
        }

        // A positional record: its constructor's parameters bear the names of properties.
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var given = values.FirstOrDefault(value => value.Key.Name == parameters[i].Name);
            arguments[i] = given.Key is not null ? given.Value : parameters[i].HasDefaultValue ? parameters[i].DefaultValue : null;
        }

        return Fill(constructor.Invoke(arguments), values, parameters);
    }

    private static object Fill(object record, IReadOnlyDictionary<PropertyInfo, object?> values, ParameterInfo[] done)
    {
        foreach (var (property, value) in values)
        {
            if (!Array.Exists(done, parameter => parameter.Name == property.Name))
            {
                property.SetValue(record, value);
            }
        }

        return record;
    }
}
