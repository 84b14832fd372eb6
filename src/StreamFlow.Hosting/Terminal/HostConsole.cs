using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Terminal;

/// <summary>How a verb talks: results on standard output, everything else on standard error.</summary>
/// <param name="environment">The process.</param>
/// <param name="verbosity">How much to say.</param>
/// <param name="color">Whether standard error gets colours.</param>
internal sealed class HostConsole(HostEnvironment environment, Verbosity verbosity, bool color)
{
    /// <summary>Gets the process.</summary>
    public HostEnvironment Environment { get; } = environment;

    /// <summary>Gets how much to say.</summary>
    public Verbosity Verbosity { get; } = verbosity;

    /// <summary>Gets the colours of standard error.</summary>
    public Palette Palette { get; } = color ? new Palette(enabled: true) : Palette.Plain;

    /// <summary>Gets what is held by whoever has the terminal for himself.</summary>
    public Lock Screen { get; } = new();

    /// <summary>Gets whether a person watches and wants to see progress as it happens.</summary>
    public bool IsLive => Environment.ErrorIsTerminal && Verbosity == Verbosity.Normal && Environment.Variable("TERM") != "dumb";

    /// <summary>Writes a line of the result to standard output.</summary>
    public void Result(string text) => Environment.Output.WriteLine(text);

    /// <summary>Writes an output object to standard output, as JSON.</summary>
    public void Result(CwlValue value)
    {
        var buffered = new BufferedText(Environment.Output);
        CwlJson.Write(buffered, value, indented: true);
        buffered.WriteLine();
        buffered.Flush();
    }

    /// <summary>Says something that a quiet run leaves out.</summary>
    public void Info(string text)
    {
        if (Verbosity != Verbosity.Quiet)
        {
            Environment.Error.WriteLine(text);
        }
    }

    /// <summary>Says something that also a quiet run says.</summary>
    public void Warn(string text) => Environment.Error.WriteLine($"{Palette.Caution("warning")}: {text}");

    /// <summary>Says something that only a debugging run wants to know.</summary>
    public void Debug(string text)
    {
        if (Verbosity == Verbosity.Debug)
        {
            Environment.Error.WriteLine(Palette.Faint(text));
        }
    }

    /// <summary>Says that something went wrong.</summary>
    public void Error(string text) => Environment.Error.WriteLine($"{Palette.Bad("error")}: {text}");

    /// <summary>Prints findings, one a line, in the form that editors and build logs parse.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="leastSeverity">What matters less is left out; a quiet run leaves out information in any case.</param>
    /// <returns>How many of them are errors.</returns>
    public int Report(IReadOnlyList<Finding> findings, FindingSeverity leastSeverity = FindingSeverity.Information)
    {
        var errors = 0;
        foreach (var finding in findings)
        {
            errors += finding.Severity == FindingSeverity.Error ? 1 : 0;
            if (finding.Severity < leastSeverity || (Verbosity == Verbosity.Quiet && finding.Severity == FindingSeverity.Information))
            {
                continue;
            }

            Environment.Error.WriteLine(finding.Severity switch
            {
                FindingSeverity.Error => Palette.Bad(finding.ToString()),
                FindingSeverity.Warning => Palette.Caution(finding.ToString()),
                _ => Palette.Faint(finding.ToString()),
            });
        }

        return errors;
    }
}
