using System.Globalization;
using System.Text;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Tests.Processes;

/// <summary>Writes a StreamFlow file in which each option of each type of deployment is set once, in a deployment that has nothing else but what it must have.</summary>
internal static class EveryOption
{
    /// <summary>Writes the file.</summary>
    /// <param name="file">The name of a file that is there, for options that name one.</param>
    public static string File(string file)
    {
        var deployments = new StringBuilder();
        var targets = new StringBuilder();
        foreach (var type in new ModelTypes().Catalog.Types(SchemaSection.Deployment))
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
            """;
    }

    private static string Members(TypeSchema type, IEnumerable<OptionSchema> options, string file) =>
        string.Join(", ", options.Select(option => $"{option.Key}: {Value(type, option.Value, file)}"));

    private static string Value(TypeSchema type, ValueSchema value, string file) => value.Kind switch
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
        _ => value.File is null ? "text" : file,
    };

    private static string Record(TypeSchema type, RecordSchema record, string file)
    {
        // Of options that exclude one another, the first.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return $"{{{Members(type, record.Options.Where(option => option.Value.Record != record.Name && option.ExclusiveGroups.All(taken.Add)), file)}}}";
    }
}
