using System.Text.Json.Serialization;

namespace StreamFlow.Dsl.Build.Runs;

/// <summary>Reads failure reports without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FailureReport))]
internal sealed partial class FailureReportJson : JsonSerializerContext;
