namespace StreamFlow.Hosting.Terminal;

/// <summary>What a verb takes from the process it runs in; tests give their own.</summary>
internal sealed record HostEnvironment
{
    /// <summary>Opens standard input.</summary>
    public Func<TextReader> Input { get; init; } = static () => TextReader.Null;

    /// <summary>Gets where results go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Gets where everything else goes.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Gets whether a person watches standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Gets what reads one key of a person at a terminal, without showing it; null when there is no such person.</summary>
    public Func<ConsoleKeyInfo>? ReadKey { get; init; }

    /// <summary>Gets the directory to which paths of the command line are relative.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets the environment variables.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Gets all environment variables, for programs that are started on behalf of the user.</summary>
    public Func<IReadOnlyDictionary<string, string>> Variables { get; init; } = static () => new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets how many characters and lines the terminal has.</summary>
    public Func<(int Width, int Height)> TerminalSize { get; init; } = static () => (80, 24);

    /// <summary>Takes everything from this process.</summary>
    public static HostEnvironment OfProcess() => new()
    {
        Input = static () => Console.In,
        Output = Console.Out,
        Error = Console.Error,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        ReadKey = Console.IsErrorRedirected || Console.IsInputRedirected ? null : static () => Console.ReadKey(intercept: true),
        CurrentDirectory = Directory.GetCurrentDirectory(),
        Variable = Environment.GetEnvironmentVariable,
        Variables = AllVariables,
        TerminalSize = static () => (Math.Max(20, Console.WindowWidth), Math.Max(5, Console.WindowHeight)),
    };

    private static Dictionary<string, string> AllVariables()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            all[(string)variable.Key] = (string?)variable.Value ?? string.Empty;
        }

        return all;
    }

    /// <summary>Decides whether standard error gets colours.</summary>
    public bool UseColor(ColorMode mode) => mode switch
    {
        ColorMode.Always => true,
        ColorMode.Never => false,
        _ => ErrorIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb",
    };

    /// <summary>Makes a path of the command line absolute.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, CurrentDirectory);
}
