using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using StreamFlow.Spec;

namespace StreamFlow.Reading;

/// <summary>Writes literal values of declarations as nodes.</summary>
internal static class LiteralReader
{
    /// <summary>Writes a value.</summary>
    public static ConfigNode Read(object? value) => value switch
    {
        null => ConfigScalar.Null(SourcePosition.None),
        bool flag => ConfigScalar.Of(flag, SourcePosition.None),
        int or long or short or byte => ConfigScalar.Of(Convert.ToInt64(value, CultureInfo.InvariantCulture), SourcePosition.None),
        double number => ConfigScalar.Of(number, SourcePosition.None),
        float number => new ConfigScalar(ConfigScalarKind.Float, number.ToString("R", CultureInfo.InvariantCulture), SourcePosition.None),
        string text => NodeMap.Text(text),
        Enum word => NodeMap.Text(SymbolOf(word)),
        CwlFile file => File(file),
        CwlDirectory directory => new NodeMap().Add("class", "Directory").Add("location", directory.Location).Build(),
        CwlAny any => Read(any.Value),
        IUnion union => Read(union.Value),
        JsonNode json => Json(json),
        Array items => NodeMap.List(items.Cast<object?>().Select(Read)),
        _ => Record(value),
    };

    /// <summary>Gives the symbol of an enum member.</summary>
    public static string SymbolOf(FieldInfo member) => member.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.KeyOf(member.Name);

    private static string SymbolOf(Enum word) => word.GetType().GetField(word.ToString()) is { } member ? SymbolOf(member) : word.ToString();

    private static ConfigMap File(CwlFile file)
    {
        var map = new NodeMap().Add("class", "File");
        _ = file.Contents is { } contents
            ? map.Add("basename", file.Location).Add("contents", contents)
            : map.Add("location", file.Location);
        return map
            .Add("format", file.Format)
            .AddList("secondaryFiles", [.. (file.SecondaryFiles ?? []).Select(File)])
            .Build();
    }

    private static ConfigMap Record(object record)
    {
        var map = new NodeMap();
        foreach (var property in RecordTypes.Properties(record.GetType()))
        {
            if (property.GetValue(record) is { } value)
            {
                map.Add(property.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.KeyOf(property.Name), Read(value));
            }
        }

        return map.Build();
    }

    private static ConfigNode Json(JsonNode? json) => json switch
    {
        JsonObject map => new ConfigMap([.. map.Select(entry => new ConfigEntry(entry.Key, SourcePosition.None, Json(entry.Value)))], SourcePosition.None),
        JsonArray list => NodeMap.List(list.Select(Json)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => NodeMap.Text(value.GetValue<string>()),
        JsonValue value => new ConfigScalar(CoreSchema.Resolve(value.ToJsonString()), value.ToJsonString(), SourcePosition.None),
        _ => ConfigScalar.Null(SourcePosition.None),
    };
}
