using System.Globalization;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.CommandLine;

/// <summary>Gives values the form that they have on a command line.</summary>
internal static class CommandLineText
{
    /// <summary>Gives the text of a value: the path of a file, a number without exponent, JSON for what has parts.</summary>
    /// <exception cref="ToolException">A file has no path.</exception>
    public static string Of(CwlValue value) => value switch
    {
        StringValue text => text.Value,
        IntegerValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue number => number.ToDecimalText(),
        BooleanValue boolean => boolean.Value ? "true" : "false",
        NullValue => "null",
        FileSystemValue file => file.Path ?? throw new ToolException($"A {file["class"]} on the command line has no path: {file}"),
        _ => CwlJson.ToText(value),
    };
}
