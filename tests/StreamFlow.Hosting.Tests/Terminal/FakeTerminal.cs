using StreamFlow.Hosting.Terminal;

namespace StreamFlow.Hosting.Tests.Terminal;

/// <summary>A process whose streams are kept as text.</summary>
internal sealed class FakeTerminal
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public StringWriter Output { get; } = new() { NewLine = "\n" };

    public StringWriter Error { get; } = new() { NewLine = "\n" };

    public bool IsTerminal { get; init; }

    public string Directory { get; init; } = Path.GetTempPath();

    public (int Width, int Height) Size { get; init; } = (100, 30);

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public HostEnvironment Environment => new()
    {
        Output = Output,
        Error = Error,
        ErrorIsTerminal = IsTerminal,
        CurrentDirectory = Directory,
        Variable = name => _variables.GetValueOrDefault(name),
        TerminalSize = () => Size,
        Time = Time,
    };

    public FakeTerminal With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public HostConsole Console(Verbosity verbosity = Verbosity.Normal, bool color = false) => new(Environment, verbosity, color);
}
