using System.Text.Json;
using System.Text.RegularExpressions;

namespace StreamFlow.Model.Tests.Spec.Json;

/// <summary>Evaluates the keywords of JSON Schema (draft 2020-12) that the written schema uses; any other keyword fails the test.</summary>
internal sealed class SmallJsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Annotations =
        ["$schema", "$id", "$defs", "title", "description", "default", "deprecated", "writeOnly", "then"];

    public bool Accepts(JsonElement value) => Accepts(root, value);

    private bool Accepts(JsonElement schema, JsonElement value)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Annotations.Contains(keyword.Name) && !Accepts(schema, keyword, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool Accepts(JsonElement schema, JsonProperty keyword, JsonElement value)
    {
        var argument = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Accepts(Definition(argument.GetString()!), value),
            "type" => argument.ValueKind == JsonValueKind.Array ? argument.EnumerateArray().Any(type => IsOf(type, value)) : IsOf(argument, value),
            "const" => JsonElement.DeepEquals(argument, value),
            "enum" => argument.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)),
            "allOf" => argument.EnumerateArray().All(part => Accepts(part, value)),
            "anyOf" => argument.EnumerateArray().Any(part => Accepts(part, value)),
            "oneOf" => argument.EnumerateArray().Count(part => Accepts(part, value)) == 1,
            "not" => !Accepts(argument, value),
            "if" => !Accepts(argument, value) || Accepts(schema.GetProperty("then"), value),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= argument.GetDouble(),
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= argument.GetDouble(),
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, argument.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)),
            _ when value.ValueKind == JsonValueKind.Array => AcceptsArray(keyword, value),
            _ when value.ValueKind == JsonValueKind.Object => AcceptsObject(schema, keyword, value),
            _ => true,
        };
    }

    private bool AcceptsArray(JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "items" => value.EnumerateArray().All(item => Accepts(keyword.Value, item)),
        "minItems" => value.GetArrayLength() >= keyword.Value.GetInt32(),
        "uniqueItems" => value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength(),
        _ => true,
    };

    private bool AcceptsObject(JsonElement schema, JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "properties" => keyword.Value.EnumerateObject().All(property => !value.TryGetProperty(property.Name, out var inner) || Accepts(property.Value, inner)),
        "additionalProperties" => value.EnumerateObject()
            .Where(property => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(property.Name, out _))
            .All(property => keyword.Value.ValueKind != JsonValueKind.False && Accepts(keyword.Value, property.Value)),
        "propertyNames" => value.EnumerateObject().All(property => Accepts(keyword.Value, JsonSerializer.SerializeToElement(property.Name))),
        "required" => keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "dependentRequired" => keyword.Value.EnumerateObject().All(option => !value.TryGetProperty(option.Name, out _)
            || option.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _))),
        "minProperties" => value.EnumerateObject().Count() >= keyword.Value.GetInt32(),
        "items" or "minItems" or "uniqueItems" => true,
        _ => throw new InvalidOperationException($"The keyword '{keyword.Name}' is not one that this test understands."),
    };

    private static bool IsOf(JsonElement type, JsonElement value) => type.GetString() switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        var other => string.Equals(other, value.ValueKind.ToString(), StringComparison.OrdinalIgnoreCase),
    };

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);
}
