using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Reference;

/// <summary>Writes the reference of connectors from their schemas and their documentation.</summary>
internal sealed partial class ReferencePage
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes the page.</summary>
    public static string Write(SchemaCatalog catalog)
    {
        var page = new ReferencePage();
        page.Line("# Connectors");
        page.Line();
        page.Line("Every type of deployment with its options, written from the records in `src/StreamFlow.Model/Deployments`. What every deployment");
        page.Line("has besides is in [the guide](../guide/deployments.md).");
        foreach (var type in catalog.Types(SchemaSection.Deployment).OrderBy(type => type.Type, StringComparer.Ordinal))
        {
            page.Section(type);
        }

        return page._text.ToString();
    }

    private void Section(TypeSchema type)
    {
        var record = Clr(type.ClrName);
        Line();
        Line($"## {type.Type}");
        Line();
        Line($"`{record.Name}`. {Documentation.Of(record)}");
        var traits = Traits(type);
        if (traits.Length > 0)
        {
            Line();
            Line(traits);
        }

        Table(type.Config, record);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var nested in type.Records)
        {
            if (written.Add(nested.Name) && Clr(nested.Name) is { } clr && clr != record)
            {
                Line();
                Line($"### {clr.Name} ({type.Type})");
                Line();
                Line(Documentation.Of(clr) + (nested.Shorthand is { } key ? $" A plain string stands for its `{key}`." : string.Empty));
                Table(nested, clr);
            }
        }
    }

    private static string Traits(TypeSchema type) => string.Join(' ', new[]
    {
        type.Deprecated is null ? null : $"Deprecated: use {type.Deprecated}.",
        type.CanWrap ? "Can wrap another deployment." : null,
        type.IsBatch ? "Submits jobs to a queue." : null,
        type.RequiresService ? "A target must name a service." : null,
    }.Where(trait => trait is not null));

    private void Table(RecordSchema schema, Type record)
    {
        if (schema.Options.Count == 0)
        {
            return;
        }

        Line();
        Line("| Option | Type | Default | Meaning |");
        Line("|---|---|---|---|");
        foreach (var option in schema.Options.OrderBy(option => option.Key, StringComparer.OrdinalIgnoreCase))
        {
            var property = record.GetProperty(option.Member)!;
            Line($"| {Keys(option)} | {TypeOf(option)} | {DefaultOf(option)} | {Meaning(option, property)} |");
        }
    }

    private static string Keys(OptionSchema option) =>
        string.Join(", ", new[] { option.Key }.Concat(option.Aliases).Select(key => $"`{key}`"));

    private static string TypeOf(OptionSchema option)
    {
        var text = TypeOf(option.Value);
        return option.HasUniqueItems ? text.Replace("list", "list without repetition", StringComparison.Ordinal) : text;
    }

    private static string TypeOf(ValueSchema value) => value.Kind switch
    {
        OptionKind.Enumeration => string.Join(", ", value.Names.Select(name => $"`{name}`")),
        OptionKind.List => $"list of {TypeOf(value.Item!)}" + (value.AlsoAccepts.HasFlag(ConfigForms.Single) ? ", or one" : string.Empty),
        OptionKind.Map => $"map of {TypeOf(value.Item!)}",
        OptionKind.Record => $"`{Clr(value.Record!).Name}`",
        OptionKind.TextOrNumber => "text or number",
        OptionKind.TextOrFlag => "text or boolean",
        OptionKind.Duration => value.Duration switch
        {
            DurationFormat.Seconds => $"seconds{Bounds(value)}",
            DurationFormat.Go => "duration, such as `1h30m`",
            _ => "time, such as `1-12:00:00`",
        },
        OptionKind.Size => value.Size switch
        {
            SizeFormat.Bytes => $"bytes{Bounds(value)}",
            SizeFormat.Mebibytes => $"MiB{Bounds(value)}",
            _ => "size, such as `512m`",
        },
        OptionKind.String => value.File is null ? "string" : "file",
        _ => value.Kind.ToString().ToLowerInvariant() + Bounds(value),
    };

    private static string Bounds(ValueSchema value)
    {
        // The bounds of the C# type itself say nothing.
        var least = value.Minimum is int.MinValue or long.MinValue ? null : value.Minimum;
        var most = value.Maximum is int.MaxValue or (double)long.MaxValue ? null : value.Maximum;
        return (least, most) switch
        {
            ({ } from, { } to) => $", {from} to {to}",
            ({ } from, null) => $", at least {from}",
            (null, { } to) => $", at most {to}",
            _ => string.Empty,
        };
    }

    private static string DefaultOf(OptionSchema option) =>
        option.IsRequired ? "required" : option.IsRequiredWhenExternal ? "required when external" : option.Default is { } value ? $"`{value.Text}`" : string.Empty;

    private static string Meaning(OptionSchema option, PropertyInfo property)
    {
        var text = Documentation.Of(property);
        text = text.StartsWith("Gets ", StringComparison.Ordinal) ? char.ToUpperInvariant(text[5]) + text[6..] : text;
        text = StatedDefault().Replace(text, string.Empty);
        if (option.Deprecated is { } replacement)
        {
            text = $"Deprecated: use {replacement}. {text}";
        }

        if (option.DeprecatedAliases.Count > 0)
        {
            text += $" Formerly {string.Join(", ", option.DeprecatedAliases.Select(key => $"`{key}`"))}.";
        }

        return text.Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static Type Clr(string name) => typeof(Deployment).Assembly.GetType(name) ?? typeof(Deployment).Assembly.GetType($"StreamFlow.{name}")!;

    // The column beside says it.
    [GeneratedRegex(" Default: (`[^`]*`|[^.;,]*)\\.", RegexOptions.None, 1000)]
    private static partial Regex StatedDefault();

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
