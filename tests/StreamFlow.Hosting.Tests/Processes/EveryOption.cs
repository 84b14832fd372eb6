using System.Globalization;
using System.Text;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>Writes a StreamFlow file in which each option of each type of deployment is set once, in a deployment that has nothing else but what it must have.</summary>
internal static class EveryOption
{
    /// <summary>Writes a file with deployments of all types, filters, policies and managers.</summary>
    /// <param name="file">The name of a file that is there, for options that name one.</param>
    public static string File(string file)
    {
        var types = new ModelTypes().Catalog;
        var deployments = new StringBuilder();
        var targets = new StringBuilder();
        foreach (var type in types.Types(SchemaSection.Deployment))
        {
            var required = type.Config.Options.Where(static option => option.IsRequired).ToList();
            foreach (var option in type.Config.Options)
            {
                var options = required.Append(option).Concat(option.Requires.Select(key => type.Config.Find(key)!)).Distinct();
                var name = $"{type.Type}-{option.Key}";
                targets.Append(CultureInfo.InvariantCulture, $"          - {{deployment: {name}{(type.RequiresService ? ", service: main" : string.Empty)}}}\n");
                deployments.Append(CultureInfo.InvariantCulture, $"  {name}: {{type: {type.Type}, config: {{{Members(type, options, file)}}}}}\n");
            }
        }

        string All(SchemaSection section) => string.Concat(types.Types(section).Select(type => $"  {type.Type}: {Typed(type, file)}\n"));
        return $$"""
            version: v1.0
            workflows:
              main:
                type: cwl
                config: {file: echo.cwl}
                bindings:
                  - step: /
                    target:
            {{targets}}
            deployments:
            {{deployments}}
            bindingFilters:
            {{All(SchemaSection.BindingFilter)}}
            scheduling:
              policies:
            {{All(SchemaSection.Policy).Replace("  ", "    ", StringComparison.Ordinal)}}
            database: {{Typed(types.Find(SchemaSection.Database, "default")!, file)}}
            dataManager: {{Typed(types.Find(SchemaSection.DataManager, "default")!, file)}}
            deploymentManager: {{Typed(types.Find(SchemaSection.DeploymentManager, "default")!, file)}}
            failureManager: {{Typed(types.Find(SchemaSection.FailureManager, "default")!, file)}}
            checkpointManager: {{Typed(types.Find(SchemaSection.CheckpointManager, "default")!, file)}}
            """;
    }

    /// <summary>Writes a file with one deployment of a type, on which the only step runs, with all options that can stand beside one another but those that name files.</summary>
    /// <param name="name">The name of the type.</param>
    /// <param name="service">The service of the step; null where the type has none.</param>
    public static string FileOf(string name, string? service)
    {
        var target = service is null ? "{deployment: one}" : $"{{deployment: one, service: {service}}}";
        var type = new ModelTypes().Catalog.Find(SchemaSection.Deployment, name)!;
        return $$"""
            version: v1.0
            workflows:
              main:
                type: cwl
                config: {file: echo.cwl}
                bindings:
                  - {step: /, target: {{target}} }
            deployments:
              one: {{Typed(type, file: null)}}
            """;
    }

    private static string Typed(TypeSchema type, string? file) => $"{{type: {type.Type}, config: {Record(type, type.Config, file)}}}";

    private static string Members(TypeSchema type, IEnumerable<OptionSchema> options, string? file) =>
        string.Join(", ", options.Select(option => $"{option.Key}: {Value(type, option.Value, file)}"));

    private static string Value(TypeSchema type, ValueSchema value, string? file) => value.Kind switch
    {
        OptionKind.Boolean => "true",
        OptionKind.Integer => Math.Max(1, value.Minimum ?? 1).ToString(CultureInfo.InvariantCulture),
        OptionKind.Number => "1.5",
        OptionKind.Enumeration => value.Names[0],
        OptionKind.List => $"[{Value(type, value.Item!, file)}]",
        OptionKind.Map => $"{{key: {Value(type, value.Item!, file)}}}",
        OptionKind.Record => Record(type, type.RecordOf(value), file),
        OptionKind.DeploymentReference => "ssh-nodes",
        OptionKind.Secret => "{environment: HOME}",
        OptionKind.Duration => value.Duration switch { DurationFormat.Seconds => "30", DurationFormat.Go => "1m30s", _ => "'00:30:00'" },
        OptionKind.Size => value.Size == SizeFormat.Text ? "1g" : "1024",
        _ => value.File is null ? "'A=text'" : file ?? "echo.cwl",
    };

    private static string Record(TypeSchema type, RecordSchema record, string? file)
    {
        // Of options that exclude one another, the first.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var options = record.Options.Where(option =>
            option.Value.Record != record.Name && (file is not null || option.IsRequired || !NamesFiles(option.Value)) && option.Deprecated is null && option.ExclusiveGroups.All(taken.Add));
        return $"{{{Members(type, options, file)}}}";
    }

    private static bool NamesFiles(ValueSchema value) => value.File is not null || (value.Item is { } item && NamesFiles(item));
}
