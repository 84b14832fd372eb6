using System.Text.Json;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Model.Tests.Facts;

/// <summary>The schema of the reference system, whose references are resolved.</summary>
internal sealed class SchemaFacts
{
    private readonly JsonElement _definitions;

    private SchemaFacts(JsonElement root)
    {
        Root = root;
        _definitions = root.GetProperty("$defs");
    }

    /// <summary>Gets the schema of the whole file.</summary>
    public JsonElement Root { get; }

    /// <summary>Reads the facts; skips the test when they are not at hand.</summary>
    public static SchemaFacts Load()
    {
        using var stream = File.OpenRead(Repository.Shared("spec", "schema-facts.json"));
        return new SchemaFacts(JsonElement.Parse(File.ReadAllBytes(stream.Name)));
    }

    /// <summary>Finds a definition by its name, or by the end of its id without <c>.json</c>.</summary>
    public JsonElement Definition(string name)
    {
        foreach (var definition in _definitions.EnumerateObject())
        {
            if (definition.Name == name || definition.Name.EndsWith($"/{name}.json", StringComparison.Ordinal))
            {
                return definition.Value;
            }
        }

        throw new InvalidDataException($"The facts have no schema '{name}'.");
    }

    /// <summary>Collects the properties of a schema and of those that it refers to.</summary>
    public IReadOnlyDictionary<string, Fact> PropertiesOf(Fact schema)
    {
        var properties = new SortedDictionary<string, Fact>(StringComparer.Ordinal);
        Collect(schema, properties, []);
        return properties;
    }

    /// <summary>Collects the names of the properties that must be set.</summary>
    public IReadOnlySet<string> RequiredOf(Fact schema)
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema, [], required);
        return required;
    }

    /// <summary>Follows <c>$ref</c>, if the schema has one.</summary>
    public Fact Resolve(Fact fact)
    {
        if (!fact.Schema.TryGetProperty("$ref", out var reference))
        {
            return fact;
        }

        var (file, pointer) = Split(reference.GetString()!);
        var document = file.Length == 0 ? fact.Document : Definition(Trim(file));
        var target = document;
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            target = target.GetProperty(part);
        }

        return new Fact(target, document);
    }

    private void Collect(Fact fact, SortedDictionary<string, Fact> properties, HashSet<string> required)
    {
        if (fact.Schema.TryGetProperty("$ref", out _))
        {
            Collect(Resolve(fact), properties, required);
        }

        if (fact.Schema.TryGetProperty("properties", out var own))
        {
            foreach (var property in own.EnumerateObject())
            {
                properties[property.Name] = new Fact(property.Value, fact.Document);
            }
        }

        if (fact.Schema.TryGetProperty("required", out var names))
        {
            required.UnionWith(names.EnumerateArray().Select(name => name.GetString()!));
        }
    }

    private static (string File, string Pointer) Split(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (reference, string.Empty) : (reference[..hash], reference[(hash + 1)..]);
    }

    // References are relative to the id of the schema that holds them: 'base/docker.json', 'ssh.json', '/schemas/…/base/docker.json'.
    private static string Trim(string file)
    {
        var name = file[..^".json".Length];
        var slash = name.LastIndexOf("/base/", StringComparison.Ordinal);
        return slash >= 0 ? name[(slash + 1)..] : name.Contains('/', StringComparison.Ordinal) ? name : $"base/{name}";
    }
}
