using System.CommandLine;
using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.CommandLine;

/// <summary>The options that say how a verb talks: <c>--quiet</c>, <c>--debug</c> and <c>--color</c>.</summary>
internal sealed class ConsoleOptions
{
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print warnings and errors only." };
    private readonly Option<bool> _debug = new("--debug") { Description = "Print each job with its command, and the whole of an exception." };
    private readonly Option<ColorMode> _color = new("--color")
    {
        Description = "Use colours: auto (on a terminal), always or never.",
        HelpName = "auto|always|never",
        DefaultValueFactory = static _ => ColorMode.Auto,
        CustomParser = static result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "auto": return ColorMode.Auto;
                case "always": return ColorMode.Always;
                case "never": return ColorMode.Never;
                default:
                    result.AddError($"'{result.Tokens[0].Value}' is not a value of --color; use auto, always or never.");
                    return ColorMode.Auto;
            }
        },
    };

    /// <summary>Adds the options to a command.</summary>
    public ConsoleOptions(Command command)
    {
        command.Options.Add(_quiet);
        command.Options.Add(_debug);
        command.Options.Add(_color);
    }

    /// <summary>Reads them; <c>--quiet</c> wins over <c>--debug</c>, as in the reference system.</summary>
    public HostConsole Open(ParseResult result, HostEnvironment environment)
    {
        var verbosity = result.GetValue(_quiet) ? Verbosity.Quiet : result.GetValue(_debug) ? Verbosity.Debug : Verbosity.Normal;
        return new HostConsole(environment, verbosity, environment.UseColor(result.GetValue(_color)));
    }

    /// <summary>Lets <c>--color</c> stand alone, as the reference system has it: it then means always.</summary>
    public static string[] Normalize(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--color" && (i + 1 == args.Length || args[i + 1] is not ("auto" or "always" or "never")))
            {
                return [.. args[..i], "--color=always", .. Normalize(args[(i + 1)..])];
            }
        }

        return args;
    }
}
