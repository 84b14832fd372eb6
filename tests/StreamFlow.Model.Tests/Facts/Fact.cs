using System.Text.Json;

namespace StreamFlow.Model.Tests.Facts;

/// <summary>A piece of the reference system's schema.</summary>
/// <param name="Schema">The piece.</param>
/// <param name="Document">The schema that it is part of, to which its references are relative.</param>
internal sealed record Fact(JsonElement Schema, JsonElement Document)
{
    /// <summary>Gets the type in one word or more: <c>string</c>, <c>boolean|string</c>, <c>array</c>, <c>record</c>, <c>map</c>…</summary>
    public string Type
    {
        get
        {
            foreach (var keyword in new[] { "oneOf", "anyOf" })
            {
                if (Schema.TryGetProperty(keyword, out var choices))
                {
                    return string.Join('|', choices.EnumerateArray().Select(choice => new Fact(choice, Document).Type).Order(StringComparer.Ordinal));
                }
            }

            if (Schema.TryGetProperty("patternProperties", out _) || Schema.TryGetProperty("additionalProperties", out var open) && open.ValueKind == JsonValueKind.True)
            {
                return "map";
            }

            return Schema.TryGetProperty("$ref", out _) || Schema.TryGetProperty("properties", out _) ? "record" : Schema.GetProperty("type").GetString()!;
        }
    }

    /// <summary>Gets the schema of the items of a list or the values of a map; null when they may be anything.</summary>
    public Fact? Item
    {
        get
        {
            if (Schema.TryGetProperty("items", out var items))
            {
                return new Fact(items, Document);
            }

            return Schema.TryGetProperty("patternProperties", out var patterns) ? new Fact(patterns.EnumerateObject().Single().Value, Document) : null;
        }
    }

    /// <summary>Gets the words allowed; empty when any value is.</summary>
    public IReadOnlyList<string> Words =>
        Schema.TryGetProperty("enum", out var words) ? [.. words.EnumerateArray().Select(word => word.GetString()!)] : [];

    /// <summary>Gets the default as text; null when there is none.</summary>
    public string? Default => Schema.TryGetProperty("default", out var value) ? value.ToString() : null;

    /// <summary>Gets whether no item may stand twice.</summary>
    public bool HasUniqueItems => Schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean();

    /// <summary>Gets whether it is marked as deprecated.</summary>
    public bool IsDeprecated => Schema.TryGetProperty("deprecated", out var deprecated) && deprecated.GetBoolean();
}
