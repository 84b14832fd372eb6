using System.Text.Json;
using System.Text.Json.Serialization;

namespace StreamFlow.Testing.Outputs;

/// <summary>Reads values of outputs as C# values.</summary>
internal static class OutputValues
{
    /// <summary>Gets how: fields of records are the members with their first letter in lower case.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
