using System.Text.Json;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Failures;

/// <summary>Leaves a report of a failure for the program that started this one, at the path that an environment variable gives.</summary>
/// <remarks>
/// The MSBuild target <c>StreamFlowRun</c> turns it into build errors. The file holds
/// <c>{"failures":[{"id","severity","file","line","column","message"}]}</c> and appears only when something failed.
/// </remarks>
internal static class FailureFile
{
    /// <summary>The environment variable that holds the path.</summary>
    public const string PathVariable = "STREAMFLOW_FAILURE_FILE";

    /// <summary>Writes what an exception says, if somebody asked for it.</summary>
    public static void Write(HostEnvironment environment, Exception exception)
    {
        switch (exception)
        {
            case WorkflowDefinitionException { Findings.Count: > 0 } definition:
                Write(environment, definition.Findings);
                break;
            case UnsupportedFeatureException { Position.IsKnown: true } unsupported:
                Write(environment, [new Finding(string.Empty, FindingSeverity.Error, unsupported.Position, unsupported.Message)]);
                break;
            default:
                Write(environment, [new Finding(string.Empty, FindingSeverity.Error, SourcePosition.None, exception.Message)]);
                break;
        }
    }

    /// <summary>Writes findings, if somebody asked for them. Information is left out.</summary>
    public static void Write(HostEnvironment environment, IReadOnlyList<Finding> findings)
    {
        if (environment.Variable(PathVariable) is not { Length: > 0 } path)
        {
            return;
        }

        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("failures");
        foreach (var finding in findings)
        {
            if (finding.Severity != FindingSeverity.Information)
            {
                Write(json, finding);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        if (finding.RuleId.Length > 0)
        {
            json.WriteString("id", finding.RuleId);
        }

        json.WriteString("severity", finding.Severity == FindingSeverity.Warning ? "warning" : "error");
        if (finding.Position.File.Length > 0)
        {
            json.WriteString("file", finding.Position.File);
            json.WriteNumber("line", finding.Position.Line);
            json.WriteNumber("column", finding.Position.Column);
        }

        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }
}
