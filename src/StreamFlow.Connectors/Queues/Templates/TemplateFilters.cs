using System.Globalization;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>The filters that a template can use after a bar.</summary>
internal static class TemplateFilters
{
    private static readonly Dictionary<string, (int Least, int Most, Func<object?, object?[], object?> Apply)> All = new(StringComparer.Ordinal)
    {
        ["default"] = (0, 2, Default),
        ["d"] = (0, 2, Default),
        ["join"] = (0, 1, static (value, arguments) =>
            string.Join(arguments.Length > 0 ? TemplateValue.ToText(arguments[0]) : string.Empty, TemplateValue.ToList(value).Select(TemplateValue.ToText))),
        ["upper"] = (0, 0, static (value, _) => TemplateValue.ToText(value).ToUpperInvariant()),
        ["lower"] = (0, 0, static (value, _) => TemplateValue.ToText(value).ToLowerInvariant()),
        ["trim"] = (0, 0, static (value, _) => TemplateValue.ToText(value).Trim()),
        ["replace"] = (2, 2, static (value, arguments) => TemplateValue.ToText(arguments[0]) is { Length: > 0 } old
            ? TemplateValue.ToText(value).Replace(old, TemplateValue.ToText(arguments[1]), StringComparison.Ordinal)
            : TemplateValue.ToText(value)),
        ["int"] = (0, 1, static (value, arguments) => ToInteger(value) ?? (arguments.Length > 0 ? arguments[0] : 0L)),
        ["string"] = (0, 0, static (value, _) => TemplateValue.ToText(value)),
        ["length"] = (0, 0, static (value, _) => (long)TemplateValue.ToList(value).Count),
        ["quote"] = (0, 0, static (value, _) => ShellCommand.Quote(TemplateValue.ToText(value))),
    };

    /// <summary>Finds a filter and checks the number of its arguments.</summary>
    /// <exception cref="TemplateSyntaxException">There is no such filter, or it takes another number of arguments.</exception>
    public static Func<object?, object?[], object?> Find(TemplateToken name, int arguments)
    {
        if (!All.TryGetValue(name.Text, out var filter))
        {
            throw new TemplateSyntaxException(
                name.Line, name.Column, $"the filter '{name.Text}' is not known; there are {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}");
        }

        return arguments >= filter.Least && arguments <= filter.Most
            ? filter.Apply
            : throw new TemplateSyntaxException(name.Line, name.Column, $"the filter '{name.Text}' does not take {arguments} arguments");
    }

    // As in Jinja2, an empty value is kept unless the second argument says otherwise.
    private static object? Default(object? value, object?[] arguments) =>
        value is null || (arguments.Length > 1 && TemplateValue.IsTrue(arguments[1]) && !TemplateValue.IsTrue(value))
            ? arguments.Length > 0 ? arguments[0] : string.Empty
            : value;

    private static object? ToInteger(object? value) => value switch
    {
        long number => number,
        bool flag => flag ? 1L : 0L,
        _ => long.TryParse(TemplateValue.ToText(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
            : double.TryParse(TemplateValue.ToText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && Math.Abs(real) < 1e18 ? (long)real
            : null,
    };
}
