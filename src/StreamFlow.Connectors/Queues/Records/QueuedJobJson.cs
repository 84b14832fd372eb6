using System.Text.Json.Serialization;
using StreamFlow.Core.Queues;

namespace StreamFlow.Connectors.Queues.Records;

/// <summary>How entries are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QueuedJobEntry))]
internal sealed partial class QueuedJobJson : JsonSerializerContext;
